/**
 * The picture of a search: its papers by time, beside others, and the words that set them apart.
 */
@NullMarked
package dev.incipit.web.page.trend;

import org.jspecify.annotations.NullMarked;
