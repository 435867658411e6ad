/**
 * What a command prints, and its exit status.
 *
 * <p>The floor of {@code cli}: every command stands on it.
 */
@NullMarked
package dev.incipit.cli.terminal;

import org.jspecify.annotations.NullMarked;
