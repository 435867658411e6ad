package dev.incipit.watch.model;

import java.time.LocalDate;
import java.util.List;

/**
 * What is delivered at once: the papers of one digest and one listing day.
 *
 * @param id names it; a repetition has the same
 * @param day the day of the listing
 * @param watches the watches of the digest
 * @param items the papers in order: new, cross-listed, replaced; empty for a quiet day
 */
public record Message(String id, LocalDate day, List<String> watches, List<Item> items) {

  /** Copies the lists. */
  public Message {
    watches = List.copyOf(watches);
    items = List.copyOf(items);
  }

  /** The watches in one line. */
  public String title() {
    int shown = Math.min(3, watches.size());
    String names = String.join(", ", watches.subList(0, shown));
    return shown == watches.size() ? names : names + " and " + (watches.size() - shown) + " more";
  }

  /** How many papers there are, in words. */
  public String count() {
    return items.isEmpty() ? "no papers" : items.size() == 1 ? "1 paper" : items.size() + " papers";
  }
}
