/**
 * The schema, and papers as Lucene documents and stored records.
 *
 * <p>Stands on {@code analysis}. Field names are stated here and nowhere else.
 */
@NullMarked
package dev.incipit.lucene.document;

import org.jspecify.annotations.NullMarked;
