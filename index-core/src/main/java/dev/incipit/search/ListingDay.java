package dev.incipit.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of a list: what arXiv's "new" page shows.
 *
 * @param list the list's code
 * @param day the day
 * @param sections the sections that have entries, in the order New, Cross, Replaced
 * @since 0.1.0
 */
public record ListingDay(String list, LocalDate day, List<Section> sections) {

  /**
   * A section of a listing.
   *
   * @param type what unites its entries
   * @param entries the entries in order of their numbers
   */
  public record Section(AnnouncementType type, List<Entry> entries) {
    /** Copies the entries. */
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * An entry of a listing.
   *
   * @param number the number people see, {@code [n]}; counted through where the source has none
   * @param announcement how the paper appears here
   * @param held the paper as the index holds it now
   */
  public record Entry(int number, Announcement announcement, AnnouncedPaper held) {
    /** {@return the paper} */
    public Paper paper() {
      return held.paper();
    }
  }

  /** Copies the sections. */
  public ListingDay {
    sections = List.copyOf(sections);
  }

  /** {@return all entries of the day} */
  public int size() {
    return sections.stream().mapToInt(section -> section.entries().size()).sum();
  }
}
