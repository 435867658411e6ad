/**
 * What a caller asks of an index and what comes back; the {@link dev.incipit.search.PaperIndex}
 * contract.
 *
 * <p>The middle of the flow: pages and commands build a {@link dev.incipit.search.SearchRequest},
 * an index answers with a {@link dev.incipit.search.SearchPage}. Knows papers and queries, and no
 * index in particular.
 */
@NullMarked
package dev.incipit.search;

import org.jspecify.annotations.NullMarked;
