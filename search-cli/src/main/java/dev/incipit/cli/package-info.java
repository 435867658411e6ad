/**
 * The {@code incipit} command: assembles the application.
 *
 * <p>The end of the flow: every command opens an index, lets the other modules work, and tells a
 * person or a script what came of it. The only place that knows the terminal and the exit status.
 */
@NullMarked
package dev.incipit.cli;

import org.jspecify.annotations.NullMarked;
