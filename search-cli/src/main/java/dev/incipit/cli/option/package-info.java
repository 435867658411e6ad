/** Options that several commands share, and the index and files that they name. */
@NullMarked
package dev.incipit.cli.option;

import org.jspecify.annotations.NullMarked;
