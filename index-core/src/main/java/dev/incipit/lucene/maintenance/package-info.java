/** Verifying, backing up, restoring, reindexing and measuring an index. */
@NullMarked
package dev.incipit.lucene.maintenance;

import org.jspecify.annotations.NullMarked;
