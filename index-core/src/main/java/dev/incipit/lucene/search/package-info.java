/** One search, from the request to the page of hits. */
@NullMarked
package dev.incipit.lucene.search;

import org.jspecify.annotations.NullMarked;
