/** Commands that ask an index: {@code search}, {@code rerun}, {@code eval} and {@code export}. */
@NullMarked
package dev.incipit.cli.search;

import org.jspecify.annotations.NullMarked;
