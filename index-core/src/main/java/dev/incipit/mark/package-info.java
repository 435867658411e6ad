/**
 * What papers tell of themselves in their texts and no source tells as a field: code, data, a
 * venue, a withdrawal, a survey, a thesis, the number of pages. Start at {@link
 * dev.incipit.mark.Marks}.
 *
 * <p>Each class has the rules of one of them, with the reason for each rule. {@code MarksTest}
 * measures them on labeled papers. Whoever changes a rule raises the version of the schema, since
 * marks are indexed.
 */
@NullMarked
package dev.incipit.mark;

import org.jspecify.annotations.NullMarked;
