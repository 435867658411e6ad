/**
 * Options that the command line does not give: from the environment and from a file.
 *
 * <p>Used by {@code Main} alone, so that no command knows where its options come from.
 */
@NullMarked
package dev.incipit.cli.config;

import org.jspecify.annotations.NullMarked;
