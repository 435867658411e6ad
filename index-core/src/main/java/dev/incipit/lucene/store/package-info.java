/**
 * The folder of an index, its manifest, its writer and its commits. Refuses an index of another
 * schema version.
 */
@NullMarked
package dev.incipit.lucene.store;

import org.jspecify.annotations.NullMarked;
