/** Writes papers to a cluster, and keeps the indexes behind a name. */
@NullMarked
package dev.incipit.opensearch.store;

import org.jspecify.annotations.NullMarked;
