/** Speaks to a cluster: requests, replies, retries, and what its failures mean. */
@NullMarked
package dev.incipit.opensearch.connection;

import org.jspecify.annotations.NullMarked;
