/**
 * Papers, ids, authors, subjects and announcements: the values that every other package uses.
 *
 * <p>Records without I/O, but for the taxonomy's own resource. Uses only the JDK.
 */
@NullMarked
package dev.incipit.paper;

import org.jspecify.annotations.NullMarked;
