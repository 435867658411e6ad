package dev.incipit.simulation;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Filters;
import dev.incipit.search.SubjectRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Papers, queries and filters of few values, so that they often meet. The words are made up: none
 * is a form, a beginning or a part of another.
 */
final class RandomRequests {
  private static final List<String> WORDS =
      List.of("vokam", "zilbo", "drunt", "plaku", "mirgo", "tosko", "hubra", "gralf", "nempu");
  private static final List<String> NAMES =
      List.of("Adalo Brusk", "Ferino Klomp", "Jutta Wexlo", "Pirko Brusk", "Yann Ozmir");
  private static final List<String> SUBJECTS =
      List.of("cs.DC", "cs.LG", "math.CO", "hep-th", "physics.optics", "q-bio.NC");
  private static final List<String> CODES =
      List.of("cs", "cs.DC", "cs.LG", "math", "math.CO", "hep-th", "grp_physics", "q-bio");
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 20);
  private static final int DAYS = 90;
  private static final int IDS = 60;

  private final Random random;

  RandomRequests(Random random) {
    this.random = random;
  }

  boolean once(int in) {
    return random.nextInt(in) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return once(2) ? value.get() : null;
  }

  private <T> List<T> some(int least, int most, Supplier<T> value) {
    int count = least + random.nextInt(most - least + 1);
    return IntStream.range(0, count).mapToObj(i -> value.get()).toList();
  }

  private <T> Set<T> few(Supplier<T> value) {
    return once(6) ? new LinkedHashSet<>(some(1, 2, value)) : Set.of();
  }

  String word() {
    return any(WORDS);
  }

  private String words(int least, int most) {
    return String.join(" ", some(least, most, this::word));
  }

  /** An id of arXiv, which tells a month, or another one. */
  PaperId id() {
    int number = random.nextInt(IDS);
    return PaperId.of(number % 2 == 0 ? "2512.%05d".formatted(number) : "p" + number);
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private PaperDate date() {
    LocalDate day = day();
    return switch (random.nextInt(3)) {
      case 0 -> PaperDate.of(YearMonth.from(day));
      case 1 -> PaperDate.of(day);
      default -> PaperDate.of(Instant.parse(day + "T10:%02d:00Z".formatted(random.nextInt(60))));
    };
  }

  AnnouncedPaper paper() {
    return paper(id());
  }

  AnnouncedPaper paper(PaperId id) {
    boolean titled = !once(8);
    Paper paper =
        Paper.builder(id)
            .version(maybe(() -> 1 + random.nextInt(3)))
            .title(titled ? words(1, 4) : "")
            .abstractText(titled ? words(0, 7) : words(1, 7))
            .authors(once(4) ? Authors.unknown() : Authors.of(some(0, 3, () -> any(NAMES))))
            .subjects(some(0, 3, this::subject))
            .comments(maybe(this::comments))
            .journalRef(maybe(() -> words(0, 2)))
            .doi(maybe(() -> "10.1234/" + word()))
            .submitted(maybe(this::date))
            .updated(maybe(this::date))
            .complete(once(3))
            .build();
    return new AnnouncedPaper(paper, some(0, 2, this::announcement));
  }

  private Subject subject() {
    return Taxonomy.arxiv().subject(any(SUBJECTS));
  }

  private Announcement announcement() {
    return new Announcement(
        any(SUBJECTS), day(), any(AnnouncementType.values()), random.nextInt(20), null);
  }

  Query query() {
    return once(6) ? Query.all() : query(2);
  }

  private Query query(int depth) {
    if (depth == 0) {
      return leaf();
    }
    Supplier<Query> part = () -> query(depth - 1);
    return switch (random.nextInt(6)) {
      case 0, 1 -> Query.and(some(2, 3, part));
      case 2, 3 -> Query.or(some(2, 3, part));
      case 4 -> Query.not(part.get());
      default -> leaf();
    };
  }

  private Query leaf() {
    TextField field = once(2) ? TextField.ALL : any(TextField.values());
    return switch (random.nextInt(14)) {
      case 12 -> new Query.Marked(any(Mark.values()));
      case 13 -> new Query.Paged(pages());
      case 0, 1 -> phrase(field);
      case 2 -> new Query.Prefix(field, typed(field).substring(0, 3));
      case 3 -> new Query.InSubject(any(CODES), once(3));
      case 4 -> new Query.Announced(any(AnnouncementType.values()));
      case 5 -> dated();
      case 6 ->
          once(2)
              ? new Query.HasId(new PaperReference(id(), null))
              : new Query.HasDoi("10.1234/" + word());
      default -> new Query.Word(field, typed(field));
    };
  }

  /** A word that may stand in a field; a phrase of names means a person, however it is written. */
  private String typed(TextField field) {
    return field == TextField.AUTHOR ? any(any(NAMES).split(" ")).toLowerCase(Locale.ROOT) : word();
  }

  private PageRange pages() {
    int from = 1 + random.nextInt(20);
    return once(2) ? new PageRange(from, null) : new PageRange(from, from + random.nextInt(9));
  }

  /** Words, and now and then what papers tell of themselves. */
  private String comments() {
    return switch (random.nextInt(8)) {
      case 0 -> (1 + random.nextInt(25)) + " pages";
      case 1 -> "Ph.D. thesis";
      case 2 -> "Withdrawn";
      case 3 -> "A survey";
      default -> words(0, 3);
    };
  }

  private Query phrase(TextField field) {
    return new Query.Phrase(field == TextField.AUTHOR ? TextField.ALL : field, words(2, 2), 0);
  }

  private Query dated() {
    LocalDate from = day();
    LocalDate to = from.plusDays(random.nextInt(40));
    return switch (random.nextInt(3)) {
      case 0 -> new Query.Dated(any(DateField.values()), from, null);
      case 1 -> new Query.Dated(any(DateField.values()), null, to);
      default -> new Query.Dated(any(DateField.values()), from, to);
    };
  }

  Filters filters() {
    Filters.Builder filters =
        Filters.NONE.toBuilder()
            .subjects(few(() -> any(CODES)))
            .subjectRole(any(SubjectRole.values()))
            .notSubjects(few(() -> any(CODES)))
            .authors(few(() -> any(NAMES)))
            .notAuthors(few(() -> any(NAMES)))
            .years(few(() -> 2025 + random.nextInt(2)))
            .notYears(few(() -> 2025 + random.nextInt(2)))
            .types(few(() -> any(AnnouncementType.values())))
            .notTypes(few(() -> any(AnnouncementType.values())))
            .marks(few(() -> any(Mark.values())))
            .notMarks(few(() -> any(Mark.values())))
            .pages(once(8) ? pages() : null)
            .asOf(once(4) ? day() : null);
    if (once(6)) {
      LocalDate from = day();
      filters.dates(any(DateField.values()), from, maybe(() -> from.plusDays(below(40))));
    }
    return once(2) ? Filters.NONE : filters.build();
  }
}
