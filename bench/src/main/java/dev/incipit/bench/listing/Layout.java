package dev.incipit.bench.listing;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import java.util.function.IntFunction;

/**
 * How papers are written in a format.
 *
 * @param name the name in reports
 * @param format the format that a reader is to find
 * @param most how many papers a file holds at most
 * @param head what a file begins with, by how many papers it holds
 * @param entry what stands for a paper
 * @param foot what a file ends with
 */
public record Layout(
    String name,
    ListingFormat format,
    int most,
    IntFunction<String> head,
    EntryText entry,
    String foot) {

  /** Writes one paper. */
  @FunctionalInterface
  public interface EntryText {

    /**
     * The text of a paper.
     *
     * @param number its place in the file, from 1
     */
    String write(AnnouncedPaper paper, int number);
  }
}
