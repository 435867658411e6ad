/** The command {@code bench}: how fast, small and steady Incipit is, beside other engines. */
@NullMarked
package dev.incipit.bench;

import org.jspecify.annotations.NullMarked;
