/** The engines that are measured, each behind the same few verbs, and what they are asked. */
@NullMarked
package dev.incipit.bench.engine;

import org.jspecify.annotations.NullMarked;
