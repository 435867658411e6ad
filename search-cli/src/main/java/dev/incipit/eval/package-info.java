/**
 * Measures how well an index ranks.
 *
 * <p>Beside the flow: topics and judgements of a test collection go in, each topic is searched for
 * as anyone would search for it, and what comes back is compared with the judgements. Knows an
 * index only as a {@link dev.incipit.search.PaperIndex}.
 */
@NullMarked
package dev.incipit.eval;

import org.jspecify.annotations.NullMarked;
