/** Where a cluster is, how to be let in, and how a new index is spread over it. */
@NullMarked
package dev.incipit.opensearch.address;

import org.jspecify.annotations.NullMarked;
