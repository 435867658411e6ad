/**
 * What is told of requests after they were answered: a line of the log each, counts and times for
 * Prometheus. Neither tells what was searched for, unless the operator wants it.
 */
@NullMarked
package dev.incipit.web.log;

import org.jspecify.annotations.NullMarked;
