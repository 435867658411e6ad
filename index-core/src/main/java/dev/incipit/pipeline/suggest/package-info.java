/** Completions of what is being typed: words, names, subjects and titles. */
@NullMarked
package dev.incipit.pipeline.suggest;

import org.jspecify.annotations.NullMarked;
