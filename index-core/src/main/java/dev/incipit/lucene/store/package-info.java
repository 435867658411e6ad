/** The folder of an index, its manifest, its writer and its commits. */
@NullMarked
package dev.incipit.lucene.store;

import org.jspecify.annotations.NullMarked;
