/**
 * Clauses and orders as Lucene's queries and sorts, made in one place each.
 *
 * <p>Stands on {@code scoring}. Nothing is decided here: what a query means is in its clauses.
 */
@NullMarked
package dev.incipit.lucene.query;

import org.jspecify.annotations.NullMarked;
