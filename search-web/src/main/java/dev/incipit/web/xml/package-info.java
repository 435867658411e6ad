/**
 * Writes XML, as feeds are made of it.
 *
 * <p>Knows nothing of papers. Text becomes text here, whatever it holds; there is no way to write
 * markup that comes from elsewhere.
 */
@NullMarked
package dev.incipit.web.xml;

import org.jspecify.annotations.NullMarked;
