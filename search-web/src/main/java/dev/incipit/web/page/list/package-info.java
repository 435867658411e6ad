/** The pages of a list: its days, one day, a span of days, and the calendar. */
@NullMarked
package dev.incipit.web.page.list;

import org.jspecify.annotations.NullMarked;
