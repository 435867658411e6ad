/** Commands that put papers into an index: {@code index}, {@code harvest}, and watched folders. */
@NullMarked
package dev.incipit.cli.load;

import org.jspecify.annotations.NullMarked;
