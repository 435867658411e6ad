package dev.incipit.simulation;

import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectRole;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a search by looking at every paper. Words match as they are written. */
final class BruteForce {
  private static final Map<Paper, Marks> TOLD = new ConcurrentHashMap<>();

  private final Model.State state;
  private final Query query;
  private final Filters filters;

  BruteForce(Model.State state, Query query, Filters filters) {
    this.state = state;
    this.query = query;
    this.filters = filters;
  }

  /** The matches in an order; by relevance in the order of their ids. */
  List<AnnouncedPaper> hits(Sort sort) {
    Function<AnnouncedPaper, Optional<Long>> date =
        switch (sort) {
          case RELEVANCE -> paper -> Optional.of(0L);
          case NEWEST, OLDEST ->
              filters.asOf() == null
                  ? BruteForce::lastSeen
                  : paper -> firstDay(paper).map(LocalDate::toEpochDay);
          case LAST_SUBMITTED, FIRST_SUBMITTED ->
              paper -> paper.paper().submittedOrMonth().map(BruteForce::second);
          case LAST_UPDATED, FIRST_UPDATED -> paper -> paper.updatedAbout().map(BruteForce::second);
        };
    boolean down = sort == Sort.NEWEST || sort == Sort.LAST_SUBMITTED || sort == Sort.LAST_UPDATED;
    long missing = down ? Long.MIN_VALUE : Long.MAX_VALUE;
    Comparator<AnnouncedPaper> order =
        Comparator.comparing((AnnouncedPaper paper) -> date.apply(paper).orElse(missing))
            .thenComparing(AnnouncedPaper::id);
    return matches(null).sorted(down ? order.reversed() : order).toList();
  }

  private static long second(PaperDate date) {
    return date.start().getEpochSecond();
  }

  private static Optional<Long> lastSeen(AnnouncedPaper paper) {
    return paper.announcements().isEmpty()
        ? paper.paper().submittedOrMonth().map(date -> date.day().toEpochDay())
        : Optional.of(paper.announcements().getLast().date().toEpochDay());
  }

  /** Counts by value; of subjects by code, the primary ones behind the code and a star. */
  Map<String, Long> counts(FacetField field) {
    Map<String, Long> counts = new TreeMap<>();
    matches(field == FacetField.MONTH ? FacetField.YEAR : field)
        .flatMap(paper -> values(field, paper))
        .forEach(v -> counts.merge(v, 1L, Long::sum));
    if (field == FacetField.AUTHOR) {
      filters.authors().forEach(name -> counts.putIfAbsent(name, 0L));
    }
    return counts;
  }

  private Stream<String> values(FacetField field, AnnouncedPaper paper) {
    return switch (field) {
      case SUBJECT ->
          Stream.concat(
              codes(paper, false).stream(), codes(paper, true).stream().map(code -> code + "*"));
      case YEAR -> year(paper).map(String::valueOf).stream();
      case TYPE -> types(paper).map(AnnouncementType::code);
      case FIELD -> Stream.empty();
      case MARK -> marks(paper).map(Mark::code);
      case AUTHOR -> paper.paper().authors().names().stream().distinct();
      case MONTH ->
          paper.paper().submittedOrMonth().map(date -> "" + YearMonth.from(date.day())).stream();
    };
  }

  private static Set<String> codes(AnnouncedPaper paper, boolean primary) {
    Set<String> codes = new LinkedHashSet<>();
    for (Subject subject : paper.paper().subjects().stream().limit(primary ? 1 : 9).toList()) {
      codes.addAll(Taxonomy.arxiv().path(subject.code()));
    }
    return codes;
  }

  private static Optional<Integer> year(AnnouncedPaper paper) {
    return paper.paper().submittedOrMonth().map(date -> date.day().getYear());
  }

  private Stream<AnnouncementType> types(AnnouncedPaper paper) {
    return announcements(paper).map(Announcement::type).distinct();
  }

  /** What was announced until the day that is asked as of. */
  private Stream<Announcement> announcements(AnnouncedPaper paper) {
    LocalDate asOf = filters.asOf();
    return paper.announcements().stream().filter(a -> asOf == null || !a.date().isAfter(asOf));
  }

  private static Optional<LocalDate> firstDay(AnnouncedPaper paper) {
    return paper.announcements().isEmpty()
        ? paper.paper().submittedOrMonth().map(PaperDate::day)
        : paper.announcements().stream().map(Announcement::date).min(LocalDate::compareTo);
  }

  /** The same papers are looked at again and again. */
  private static Marks told(Paper paper) {
    return TOLD.computeIfAbsent(paper, Paper::marks);
  }

  private static Stream<Mark> marks(AnnouncedPaper paper) {
    return told(paper.paper()).marks().stream();
  }

  private static boolean paged(AnnouncedPaper paper, PageRange pages) {
    Integer told = told(paper.paper()).pages();
    return told != null
        && (pages.from() == null || told >= pages.from())
        && (pages.to() == null || told <= pages.to());
  }

  /** The matches; of a facet's field, those that its own filter does not narrow. */
  private Stream<AnnouncedPaper> matches(@Nullable FacetField without) {
    return state.papers().values().stream()
        .filter(paper -> matches(paper, query) && passes(paper, without));
  }

  private boolean passes(AnnouncedPaper paper, @Nullable FacetField without) {
    boolean dated = filters.from() == null && filters.to() == null;
    return (dated || dated(paper, filters.dateField(), filters.from(), filters.to()))
        && (without == FacetField.SUBJECT || passesSubjects(paper))
        && passes(
            without == FacetField.AUTHOR, names(paper), filters.authors(), filters.notAuthors())
        && passes(
            without == FacetField.YEAR, year(paper).stream(), filters.years(), filters.notYears())
        && passes(without == FacetField.TYPE, types(paper), filters.types(), filters.notTypes())
        && passes(without == FacetField.MARK, marks(paper), filters.marks(), filters.notMarks())
        && (filters.pages() == null || paged(paper, filters.pages()))
        && (filters.asOf() == null || firstDay(paper).filter(filters.asOf()::isBefore).isEmpty())
        && Collections.disjoint(codes(paper, false), filters.notSubjects());
  }

  private static Stream<String> names(AnnouncedPaper paper) {
    return paper.paper().authors().names().stream();
  }

  private static <T> boolean passes(boolean any, Stream<T> values, Set<T> wanted, Set<T> unwanted) {
    List<T> all = values.toList();
    return (any || wanted.isEmpty() || !Collections.disjoint(all, wanted))
        && Collections.disjoint(all, unwanted);
  }

  private boolean passesSubjects(AnnouncedPaper paper) {
    Set<String> codes = codes(paper, filters.subjectRole() == SubjectRole.PRIMARY);
    if (filters.subjectRole() == SubjectRole.CROSS) {
      codes.removeAll(codes(paper, true));
    }
    return filters.subjects().isEmpty() || !Collections.disjoint(codes, filters.subjects());
  }

  private boolean matches(AnnouncedPaper paper, Query query) {
    return switch (query) {
      case Query.All all -> true;
      case Query.And and -> and.parts().stream().allMatch(part -> matches(paper, part));
      case Query.Or or -> or.parts().stream().anyMatch(part -> matches(paper, part));
      case Query.Not not -> !matches(paper, not.part());
      case Query.Word word ->
          texts(word.field(), paper.paper()).anyMatch(text -> text.contains(word.text()));
      case Query.Phrase phrase ->
          texts(phrase.field(), paper.paper())
              .anyMatch(text -> Collections.indexOfSubList(text, words(phrase.text())) >= 0);
      case Query.Prefix prefix ->
          texts(prefix.field(), paper.paper())
              .flatMap(List::stream)
              .anyMatch(word -> word.startsWith(prefix.text()));
      case Query.InSubject in -> codes(paper, in.primaryOnly()).contains(in.subject());
      case Query.HasId id -> paper.id().equals(id.reference().id());
      case Query.HasDoi doi -> doi.doi().equals(paper.paper().doi());
      case Query.Announced announced -> types(paper).anyMatch(announced.type()::equals);
      case Query.Marked marked -> marks(paper).anyMatch(marked.mark()::equals);
      case Query.Paged paged -> paged(paper, paged.pages());
      case Query.Dated dated -> dated(paper, dated.field(), dated.from(), dated.to());
      case Query.HasValue has -> false;
      case Query.InRange in -> false;
      case Query.Fuzzy fuzzy -> throw new IllegalArgumentException("not modeled: " + fuzzy);
    };
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.toLowerCase(Locale.ROOT).split(" "));
  }

  private static Stream<List<String>> texts(TextField field, Paper paper) {
    return switch (field) {
      case TITLE -> Stream.of(words(paper.title()));
      case ABSTRACT -> Stream.of(words(paper.abstractText()));
      case AUTHOR -> paper.authors().names().stream().map(BruteForce::words);
      case COMMENTS -> Stream.ofNullable(paper.comments()).map(BruteForce::words);
      case JOURNAL -> Stream.ofNullable(paper.journalRef()).map(BruteForce::words);
      case REPORT -> Stream.ofNullable(paper.reportNumber()).map(BruteForce::words);
      case VENUE -> Stream.ofNullable(told(paper).venue()).map(BruteForce::words);
      case ALL ->
          EnumSet.complementOf(EnumSet.of(TextField.ALL, TextField.REPORT, TextField.VENUE))
              .stream()
              .flatMap(one -> texts(one, paper));
    };
  }

  /** Whether a date may lie in a span: one known by its month may in all of it. */
  private boolean dated(
      AnnouncedPaper paper, DateField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    List<PaperDate> dates = new ArrayList<>();
    switch (field) {
      case SUBMITTED -> paper.paper().submittedOrMonth().ifPresent(dates::add);
      case UPDATED -> paper.updatedAbout().ifPresent(dates::add);
      case ANNOUNCED -> announcements(paper).forEach(a -> dates.add(PaperDate.of(a.date())));
    }
    return dates.stream()
        .anyMatch(date -> {
          boolean month = date.precision() == PaperDate.Precision.MONTH;
          LocalDate last = month ? YearMonth.from(date.day()).atEndOfMonth() : date.day();
          return (from == null || !last.isBefore(from)) && (to == null || !date.day().isAfter(to));
        });
  }
}
