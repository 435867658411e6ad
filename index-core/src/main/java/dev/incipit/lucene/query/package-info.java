/**
 * Compiles a parsed query to text clauses and then to a Lucene query, compiles filters, and decides
 * whether all words must match ({@code Plan}).
 *
 * <p>Stands on {@code scoring} and {@code lookup}. Search, highlighting and advice read the clauses
 * that are made here.
 */
@NullMarked
package dev.incipit.lucene.query;

import org.jspecify.annotations.NullMarked;
