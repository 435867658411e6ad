/**
 * The index on an OpenSearch cluster: the same papers, queries and answers as the embedded index of
 * {@code dev.incipit.lucene}, for collections that outgrow one machine.
 */
@NullMarked
package dev.incipit.opensearch;

import org.jspecify.annotations.NullMarked;
