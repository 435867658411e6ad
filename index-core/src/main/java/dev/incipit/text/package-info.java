/**
 * Turns TeX and scraped text into searchable plain text.
 *
 * <p>{@link dev.incipit.text.PlainText} is all that other packages see: plain text, and for each of
 * its characters the place in the raw text it came from. Knows only the JDK.
 */
@NullMarked
package dev.incipit.text;

import org.jspecify.annotations.NullMarked;
