/** Terms by how they start, and matching documents as blocks of bits. */
@NullMarked
package dev.incipit.lucene.lookup;

import org.jspecify.annotations.NullMarked;
