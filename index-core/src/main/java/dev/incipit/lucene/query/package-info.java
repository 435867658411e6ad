/**
 * A parsed query to clauses, and clauses to a Lucene query; filters; which papers have to match.
 *
 * <p>Stands on {@code scoring} and {@code lookup}. Search, highlighting and advice read the clauses
 * that are made here.
 */
@NullMarked
package dev.incipit.lucene.query;

import org.jspecify.annotations.NullMarked;
