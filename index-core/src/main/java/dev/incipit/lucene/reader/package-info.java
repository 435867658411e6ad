/** One snapshot of the embedded index: a Lucene reader with its caches. */
@NullMarked
package dev.incipit.lucene.reader;

import org.jspecify.annotations.NullMarked;
