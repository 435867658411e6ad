/**
 * Verifying, backing up, restoring, reindexing and measuring an index. A restore checks every file
 * against its checksum first.
 */
@NullMarked
package dev.incipit.lucene.maintenance;

import org.jspecify.annotations.NullMarked;
