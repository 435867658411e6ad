/**
 * What can be asked of one state of an index: its terms, completions and acronyms, how long an
 * answer may take, and which processors compute it.
 */
@NullMarked
package dev.incipit.lucene.lookup;

import org.jspecify.annotations.NullMarked;
