package dev.incipit.mark;

import org.jspecify.annotations.Nullable;

/**
 * The texts in which a paper may tell something of itself.
 *
 * @param title the title; empty if there is none
 * @param abstractText the abstract; empty if there is none
 * @param comments the authors' comments; null if there are none
 * @param journalRef where it was published; null if not told
 * @param subject the code of its primary subject; null if not told
 * @since 0.2.0
 */
public record SelfDescription(
    String title,
    String abstractText,
    @Nullable String comments,
    @Nullable String journalRef,
    @Nullable String subject) {}
