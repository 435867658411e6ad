/**
 * The search interface of arXiv, answered from this index: {@code /api/query}.
 *
 * <p>Programs written for arXiv's own service work unchanged: parameters, query grammar, shape of
 * the Atom answers and of errors are those of its manual and of the answers that it gives. What
 * differs is listed in docs/reference/http-api.md.
 */
@NullMarked
package dev.incipit.web.arxiv;

import org.jspecify.annotations.NullMarked;
