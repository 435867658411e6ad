package dev.incipit.search;

/**
 * A word that sets the first papers of a search apart from all papers.
 *
 * @param word the word as most of them print it
 * @param papers how many of the first papers have it, in whatever form
 * @since 0.2.0
 */
public record SignificantTerm(String word, int papers) {}
