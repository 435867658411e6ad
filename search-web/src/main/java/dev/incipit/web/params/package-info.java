/**
 * Addresses: a query string becomes a search, a search becomes a link.
 *
 * <p>The first station of a request and, for every link that a page prints, the last one. What is
 * wrong with an address is a {@link dev.incipit.web.params.Problem}. Knows the search contract and
 * nothing of HTTP servers.
 */
@NullMarked
package dev.incipit.web.params;

import org.jspecify.annotations.NullMarked;
