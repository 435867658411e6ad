/**
 * Writes papers in the forms that other programs read.
 *
 * <p>Choose an {@link dev.incipit.export.ExportFormat}, open a writer on it, hand over the papers
 * one by one. Papers' texts come from strangers: whatever they hold stays a value of its field, in
 * every form.
 */
@NullMarked
package dev.incipit.export;

import org.jspecify.annotations.NullMarked;
