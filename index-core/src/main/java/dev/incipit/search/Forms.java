package dev.incipit.search;

/**
 * How much the forms of words matter to a search.
 *
 * @param exact how many papers hold the words in the forms typed
 * @param wordForms how many papers hold them in any form ({@code scheduler} for {@code schedulers})
 *     or spelling; more than {@code exact}
 */
public record Forms(long exact, long wordForms) {}
