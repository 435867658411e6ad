/** Searches, counts and looks up terms on a cluster. */
@NullMarked
package dev.incipit.opensearch.search;

import org.jspecify.annotations.NullMarked;
