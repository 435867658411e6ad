package dev.incipit.search;

/**
 * A piece of text. Never markup: whoever shows it escapes it.
 *
 * @param text the text as the source prints it
 * @param match whether it matched; a phrase is one matching fragment
 * @since 0.1.0
 */
public record Fragment(String text, boolean match) {}
