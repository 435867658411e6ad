/**
 * Commands that look after an index: {@code stats}, {@code verify}, {@code backup}, {@code
 * restore}, {@code reindex}, {@code encode}.
 */
@NullMarked
package dev.incipit.cli.maintain;

import org.jspecify.annotations.NullMarked;
