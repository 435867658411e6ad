/** One search, from the request to the page of hits, over any engine. */
@NullMarked
package dev.incipit.pipeline;

import org.jspecify.annotations.NullMarked;
