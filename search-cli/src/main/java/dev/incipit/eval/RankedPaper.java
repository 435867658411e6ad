package dev.incipit.eval;

/**
 * A paper in a ranking.
 *
 * @param paper its id
 * @param score what it was ranked by, higher first
 */
public record RankedPaper(String paper, double score) {}
