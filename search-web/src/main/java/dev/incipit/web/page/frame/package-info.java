/**
 * What every page has in common: its frame, links and wording, and the templates that print it.
 *
 * <p>The floor of {@code page}.
 */
@NullMarked
package dev.incipit.web.page.frame;

import org.jspecify.annotations.NullMarked;
