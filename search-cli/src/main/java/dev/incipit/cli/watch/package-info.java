/** The command {@code watch}, and watches beside a server. */
@NullMarked
package dev.incipit.cli.watch;

import org.jspecify.annotations.NullMarked;
