/** What an index is told once: its subjects and its fields. Kept with its papers. */
@NullMarked
package dev.incipit.settings;

import org.jspecify.annotations.NullMarked;
