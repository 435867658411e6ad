/**
 * Real clusters for tests: nodes started here, or a cluster that the environment names.
 *
 * <p>Start with {@link dev.incipit.opensearch.cluster.ClusterUnderTest#shared}.
 */
@NullMarked
package dev.incipit.opensearch.cluster;

import org.jspecify.annotations.NullMarked;
