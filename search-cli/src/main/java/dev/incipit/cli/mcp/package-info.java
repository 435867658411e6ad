/** {@code incipit mcp}: the index for an assistant that starts this command. */
@NullMarked
package dev.incipit.cli.mcp;

import org.jspecify.annotations.NullMarked;
