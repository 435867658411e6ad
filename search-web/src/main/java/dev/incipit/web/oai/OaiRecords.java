package dev.incipit.web.oai;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.IndexNote;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.search.ChangeSpan;
import dev.incipit.search.DeletedPaper;
import dev.incipit.search.Filters;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads stretches of lists of records, oldest papers first. Not by datestamp: a record that changes
 * during a harvest stays in its place, and comes again with the next. Thread-safe.
 */
final class OaiRecords {
  /** No record is older; one without a date has this. */
  static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  /** Records an answer, after which it ends with a token. */
  private static final int ENOUGH = 500;

  private final PaperIndex index;
  private final OaiSets sets;

  OaiRecords(PaperIndex index, OaiSets sets) {
    this.index = index;
    this.sets = sets;
  }

  /**
   * A stretch of a list.
   *
   * @param records the papers
   * @param deleted the papers that are gone, all of them with the last stretch
   * @param next the list from behind them on; null at its end
   * @param total how many papers the list has in all, or nearly
   */
  record Stretch(
      List<AnnouncedPaper> records,
      List<DeletedPaper> deleted,
      @Nullable RecordList next,
      long total) {}

  /** The day on which a record was added or last changed here. */
  static LocalDate datestamp(AnnouncedPaper entry) {
    IndexNote note = entry.note();
    return note == null ? EARLIEST : LocalDate.ofInstant(note.changed(), ZoneOffset.UTC);
  }

  /**
   * The next records of a list.
   *
   * @throws OaiException if the list has no place as its token says, or no record at all
   */
  Stretch read(RecordList list) throws IOException {
    SearchRequest request = request(list);
    List<AnnouncedPaper> records = new ArrayList<>();
    String place = list.cursor();
    long total = 0;
    try (IndexView view = index.view()) {
      do {
        SearchPage page = search(view, place == null ? request : request.withCursor(place));
        for (Hit hit : page.hits()) {
          if (list.format().has(hit.entry().id())) {
            records.add(hit.entry());
          }
        }
        total = page.total();
        place = page.next();
      } while (place != null && records.size() < ENOUGH);
    }
    List<DeletedPaper> deleted = place == null ? deleted(list) : List.of();
    if (records.isEmpty() && deleted.isEmpty() && list.cursor() == null) {
      throw OaiException.nothing();
    }
    RecordList next = place == null ? null : list.after(records.size(), place);
    return new Stretch(records, deleted, next, total);
  }

  /** A paper that was deleted and is there no more; empty if nothing is known of it. */
  Optional<DeletedPaper> deleted(PaperId id) throws IOException {
    return DeletedPaper.read(index.notes()).stream()
        .filter(paper -> paper.id().equals(id))
        .findFirst();
  }

  /** They come last, so that those count that are deleted during a harvest. */
  private List<DeletedPaper> deleted(RecordList list) throws IOException {
    List<DeletedPaper> gone = new ArrayList<>();
    for (DeletedPaper paper : DeletedPaper.read(index.notes())) {
      String set = list.set();
      boolean listed =
          isWithin(list, paper.id(), paper.day())
              && (set == null || sets.isIn(set, paper.subjects().stream()));
      if (listed && index.find(paper.id()).isEmpty()) {
        gone.add(paper);
      }
    }
    return gone;
  }

  private static SearchPage search(IndexView view, SearchRequest request) throws IOException {
    try {
      return view.search(request);
    } catch (IllegalArgumentException e) {
      // Only the index can read its cursors; all else was checked.
      throw OaiException.badToken();
    }
  }

  private SearchRequest request(RecordList list) {
    Filters.Builder filters = Filters.NONE.toBuilder();
    String set = list.set();
    if (set != null) {
      filters.subjects(Set.of(sets.subject(set).orElseThrow(OaiException::nothing)));
    }
    LocalDate from = list.from();
    LocalDate until = list.until();
    if (from != null || until != null) {
      filters.changed(
          new ChangeSpan(
              from == null ? null : from.atStartOfDay().toInstant(ZoneOffset.UTC),
              until == null
                  ? null
                  : until.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1)));
    }
    return SearchRequest.builder(Query.all())
        .filters(filters.build())
        .sort(Sort.FIRST_UPDATED)
        .size(SearchRequest.MAX_SIZE)
        .facets(Set.of())
        .highlight(false)
        .build();
  }

  private static boolean isWithin(RecordList list, PaperId id, LocalDate day) {
    LocalDate from = list.from();
    LocalDate until = list.until();
    return list.format().has(id)
        && (from == null || !day.isBefore(from))
        && (until == null || !day.isAfter(until));
  }
}
