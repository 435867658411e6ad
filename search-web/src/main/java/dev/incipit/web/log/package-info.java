/**
 * The access log and the metrics for Prometheus.
 *
 * <p>Neither holds search terms, unless the operator asks for them.
 */
@NullMarked
package dev.incipit.web.log;

import org.jspecify.annotations.NullMarked;
