/**
 * The query language: text to a tree of nodes.
 *
 * <p>Between the reader's search box and the index: {@link dev.incipit.query.QueryParser} turns
 * what was typed into a {@link dev.incipit.query.Query}, which an index compiles into its own
 * terms. Uses papers' ids and subjects, never an index.
 *
 * @since 0.1.0
 */
@NullMarked
package dev.incipit.query;

import org.jspecify.annotations.NullMarked;
