package dev.incipit.pipeline.advice;

import dev.incipit.document.AnnouncementTerms;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts listings together again from the announcements of papers. */
public final class ListingFinder {
  /** By number; entries without one follow, by id. */
  private static final Comparator<ListingDay.Entry> ORDER =
      Comparator.comparingInt((ListingDay.Entry entry) ->
              entry.announcement().number() == 0
                  ? Integer.MAX_VALUE
                  : entry.announcement().number())
          .thenComparing(entry -> entry.paper().id());

  private final IndexSnapshot snapshot;
  private final Taxonomy taxonomy;

  public ListingFinder(IndexSnapshot snapshot) {
    this.snapshot = snapshot;
    this.taxonomy = snapshot.settings().taxonomy();
  }

  public Optional<ListingDay> listing(String code, LocalDate day) throws IOException {
    String list = taxonomy.canonical(code);
    List<ListingDay.Section> sections = new ArrayList<>();
    int before = 0;
    for (AnnouncementType type : AnnouncementType.values()) {
      List<ListingDay.Entry> entries = entries(list, day, type);
      if (!entries.isEmpty()) {
        List<ListingDay.Entry> numbered = numbered(entries, before);
        sections.add(new ListingDay.Section(type, numbered));
        before = numbered.getLast().number();
      }
    }
    return sections.isEmpty() ? Optional.empty() : Optional.of(new ListingDay(list, day, sections));
  }

  private List<ListingDay.Entry> entries(String list, LocalDate day, AnnouncementType type)
      throws IOException {
    Clause query = query(list, day, type);
    int count = Math.toIntExact(snapshot.count(query));
    List<ListingDay.Entry> entries = new ArrayList<>();
    if (count > 0) {
      for (IndexSnapshot.Scored hit : snapshot.best(query, count)) {
        AnnouncedPaper paper = hit.paper();
        appearance(paper, list, day, type)
            .ifPresent(a -> entries.add(new ListingDay.Entry(a.number(), a, paper)));
      }
    }
    entries.sort(ORDER);
    return entries;
  }

  private Optional<Announcement> appearance(
      AnnouncedPaper paper, String list, LocalDate day, AnnouncementType type) {
    return paper.announcements().stream()
        .filter(a -> a.date().equals(day) && a.type() == type)
        .filter(a -> AnnouncementTerms.lists(a, taxonomy).contains(list))
        .findFirst();
  }

  /** The entries under their own numbers where those are good, else counted through. */
  private static List<ListingDay.Entry> numbered(List<ListingDay.Entry> entries, int before) {
    boolean good = entries.getFirst().number() > before;
    for (int i = 1; i < entries.size(); i++) {
      good &= entries.get(i).number() > entries.get(i - 1).number();
    }
    if (good) {
      return entries;
    }
    List<ListingDay.Entry> counted = new ArrayList<>();
    for (ListingDay.Entry entry : entries) {
      int number = before + counted.size() + 1;
      counted.add(new ListingDay.Entry(number, entry.announcement(), entry.held()));
    }
    return counted;
  }

  public List<ListingSummary> listings(String code, int limit) throws IOException {
    List<ListingSummary> summaries = new ArrayList<>();
    if (code.equals("*")) {
      for (String term : snapshot.liveTerms(Schema.LISTED_DAY, "", limit)) {
        summaries.add(summary(AnnouncementTerms.list(term), AnnouncementTerms.day(term)));
      }
      return summaries;
    }
    String list = taxonomy.canonical(code);
    // Each day has a term for each of its types, so limit days are within that many terms.
    int terms = Math.multiplyExact(limit, AnnouncementType.values().length);
    List<LocalDate> days =
        snapshot.liveTerms(Schema.LISTED, AnnouncementTerms.listPrefix(list), terms).stream()
            .filter(term -> AnnouncementTerms.isOf(list, term))
            .map(term -> AnnouncementTerms.day(list, term))
            .distinct()
            .limit(limit)
            .toList();
    for (LocalDate day : days) {
      summaries.add(summary(list, day));
    }
    return summaries;
  }

  private ListingSummary summary(String list, LocalDate day) throws IOException {
    return new ListingSummary(
        list,
        day,
        count(list, day, AnnouncementType.NEW),
        count(list, day, AnnouncementType.CROSS),
        count(list, day, AnnouncementType.REPLACED));
  }

  private int count(String list, LocalDate day, AnnouncementType type) throws IOException {
    return (int) snapshot.count(query(list, day, type));
  }

  private static Clause query(String list, LocalDate day, AnnouncementType type) {
    return new Clause.Term(Schema.LISTED, AnnouncementTerms.listed(list, day, type));
  }
}
