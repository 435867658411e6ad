/** A Lucene reader together with all that is derived from it. */
@NullMarked
package dev.incipit.lucene.reader;

import org.jspecify.annotations.NullMarked;
