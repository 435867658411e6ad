/** Queries and filters to clauses: each search's words are analysed here, once. */
@NullMarked
package dev.incipit.compile;

import org.jspecify.annotations.NullMarked;
