/**
 * A snapshot of an index as queries see it: terms, completions and acronyms. Also how long an
 * answer may take and which threads compute it.
 */
@NullMarked
package dev.incipit.lucene.lookup;

import org.jspecify.annotations.NullMarked;
