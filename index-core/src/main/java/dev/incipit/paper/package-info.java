/**
 * Papers and the words used to describe them: ids, authors, subjects and the subject taxonomy.
 *
 * <p>First in the flow listing → paper → index → search → web, and used by all that follow. Knows
 * only the JDK.
 */
@NullMarked
package dev.incipit.paper;

import org.jspecify.annotations.NullMarked;
