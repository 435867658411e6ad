package dev.incipit.listing.page;

import dev.incipit.paper.AnnouncementType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What looks like the first line of an entry: {@code - [1] arXiv:2604.07609 (replaced) [pdf]}.
 *
 * @param start the dash, or the bracket when there is no dash
 * @param end after the last character of the line that belongs to it
 * @param number the number in brackets; 0 when the text ends inside it
 * @param id the id as printed; empty when the text ends before it
 * @param type what the mark says; null when there is no mark
 * @param from the subject that a cross-list names; null when it names none
 * @param mark a mark that is not understood; null when there is none
 * @param links the names of the links
 * @param lineStart whether it begins its line
 * @param cut whether the text ends inside it
 * @param followed whether a line with a dash or a field comes after it
 */
record EntryHeader(
    int start,
    int end,
    int number,
    String id,
    @Nullable AnnouncementType type,
    @Nullable String from,
    @Nullable String mark,
    List<String> links,
    boolean lineStart,
    boolean cut,
    boolean followed) {

  /** Whether it is surely an entry, whatever its number. */
  boolean certain() {
    return followed && !links.isEmpty();
  }

  /** Whether it may be an entry when its number is the next one. */
  boolean possible() {
    return followed || cut || (lineStart && !links.isEmpty());
  }
}
