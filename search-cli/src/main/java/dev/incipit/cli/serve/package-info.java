/** The command {@code serve}. */
@NullMarked
package dev.incipit.cli.serve;

import org.jspecify.annotations.NullMarked;
