/** The engines that are measured, each behind the same few verbs. */
@NullMarked
package dev.incipit.bench.engine;

import org.jspecify.annotations.NullMarked;
