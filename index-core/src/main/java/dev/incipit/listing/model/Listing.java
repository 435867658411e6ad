package dev.incipit.listing.model;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One listing page: what arXiv announced in a subject on a day.
 *
 * @param name the name the page prints, as {@code Computer Science}; empty when it prints none
 * @param list the code of that subject or archive, as {@code cs}; null when neither name nor
 *     entries tell it
 * @param date the day; null when the page does not tell it
 * @param kind which of arXiv's pages it is
 * @param sections the sections that have entries or a heading, in the order of their types
 * @param entries the entries taken, in the order of the page
 * @since 0.1.0
 */
public record Listing(
    String name,
    @Nullable String list,
    @Nullable LocalDate date,
    ListingKind kind,
    List<ListingSection> sections,
    List<ListingEntry> entries) {

  /** Copies the lists. */
  public Listing {
    sections = List.copyOf(sections);
    entries = List.copyOf(entries);
  }

  /**
   * {@return an entry as an announcement; empty when the page does not tell its list or its day}
   *
   * @param entry an entry of this listing
   */
  public Optional<Announcement> announcement(ListingEntry entry) {
    if (list == null || date == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Announcement(list, date, entry.type(), entry.number(), entry.crossListedFrom()));
  }

  /** {@return the papers of all entries with their announcements, in the order of the page} */
  public List<AnnouncedPaper> papers() {
    return entries.stream()
        .map(e -> new AnnouncedPaper(e.paper(), announcement(e).stream().toList()))
        .toList();
  }
}
