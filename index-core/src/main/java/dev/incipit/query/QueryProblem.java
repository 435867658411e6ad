package dev.incipit.query;

/**
 * Something in a query that could not be taken as written.
 *
 * @param code a stable name for programs, as {@code unbalanced-quote}
 * @param message what is wrong and what was done instead, for people
 * @param position where in the query text, in UTF-16 units from 0
 */
public record QueryProblem(String code, String message, int position) {}
