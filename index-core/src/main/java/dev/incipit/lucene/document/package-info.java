/** Papers as Lucene documents and stored records, by the schema of {@code dev.incipit.document}. */
@NullMarked
package dev.incipit.lucene.document;

import org.jspecify.annotations.NullMarked;
