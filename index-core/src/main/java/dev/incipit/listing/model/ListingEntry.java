package dev.incipit.listing.model;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a listing page.
 *
 * @param number the number {@code [n]} that the page prints, 1 or more
 * @param type why the page shows the paper
 * @param crossListedFrom the primary subject that a cross-list names; null when it names none
 * @param links the names of the links beside the id, as {@code pdf}; empty when there are none
 * @param paper the paper
 * @param line the line where the entry begins, from 1
 * @param byteOffset the byte where the entry begins, from 0
 * @since 0.1.0
 */
public record ListingEntry(
    int number,
    AnnouncementType type,
    @Nullable String crossListedFrom,
    List<String> links,
    Paper paper,
    int line,
    long byteOffset) {

  /** Copies the links. */
  public ListingEntry {
    links = List.copyOf(links);
  }
}
