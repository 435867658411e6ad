/**
 * Searches that can be cited: the record of a search, which tells what was asked of what and what
 * came back, and what changed since when it is asked again. Start at {@link
 * dev.incipit.web.record.SearchRecorder}.
 */
@NullMarked
package dev.incipit.web.record;

import org.jspecify.annotations.NullMarked;
