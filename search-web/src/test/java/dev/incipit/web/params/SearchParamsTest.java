package dev.incipit.web.params;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.Preference;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectRole;
import dev.incipit.settings.IndexSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a link says, the server reads. */
class SearchParamsTest {
  private static final List<String> TEXTS =
      List.of("llm", "\"KV-cache\"", "a&b=c", "100%", "ünïcode 漢字 😀", "x+y", "a/b?c#d", "<b>'\"");

  private static SearchParams read(String query) {
    return SearchParams.read(QueryString.parse(query), IndexSettings.DEFAULT);
  }

  @Test
  void everyStateSurvivesItsOwnAddress() {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      SearchParams params = any(random);
      assertEquals(params, read(params.toQuery().toString()), "seed " + seed + ", round " + i);
    }
  }

  @Test
  void defaultsAreNotWritten() {
    assertEquals("/search", SearchParams.NONE.href());
    assertEquals(SearchParams.NONE, read(""));
    assertEquals(
        "/search?q=%22KV-cache%22&subject=cs.DC&page=2",
        read("page=2&size=10&subject=CS.dc&q=%22KV-cache%22&sort=relevance").href());
  }

  @Test
  void changeOfAnythingButThePageGoesBackToTheFirstPage() {
    SearchParams third = read("q=llm&page=3&size=5");
    assertEquals("/search?q=llm&sort=newest&size=5", third.withSort(Sort.NEWEST).href());
    assertEquals("/search?q=llm&size=25", third.withSize(25).href());
    assertEquals(
        "/search?q=llm&year=2026&size=5",
        third.withFilters(new FilterEdits(third.filters()).toggleYear(2026)).href());
    assertEquals("/search?q=llm&size=5&page=4", third.withPage(4).href());
  }

  @Test
  void togglingTwiceChangesNothing() {
    Filters filters = read("subject=cs.DC&author=A.+B&type=new&year=2025").filters();
    FilterEdits edits = new FilterEdits(filters);
    assertEquals(filters, new FilterEdits(edits.toggleSubject("math.CO")).toggleSubject("math.CO"));
    assertEquals(filters, new FilterEdits(edits.toggleAuthor("C")).toggleAuthor("C"));
    assertEquals(Set.of(), edits.toggleNotSubject("cs.DC").subjects());
    assertEquals(Set.of("cs.DC"), edits.toggleNotSubject("cs.DC").notSubjects());
  }

  @Test
  void choosingWhatIsLeftOutBringsItBackAndTheOtherWayRound() {
    FilterEdits out =
        new FilterEdits(read("notAuthor=A&notType=new&notYear=2025&notSubject=cs.DC").filters());
    assertEquals(Set.of(), out.toggleAuthor("A").notAuthors());
    assertEquals(Set.of(), out.toggleType(AnnouncementType.NEW).notTypes());
    assertEquals(Set.of(), out.toggleYear(2025).notYears());
    assertEquals(Set.of(), out.toggleSubject("cs.DC").notSubjects());
    FilterEdits in = new FilterEdits(read("author=A&type=new&year=2025").filters());
    assertEquals(Set.of(), in.toggleNotAuthor("A").authors());
    assertEquals(Set.of(), in.toggleNotType(AnnouncementType.NEW).types());
    assertEquals(Set.of(), in.toggleNotYear(2025).years());
  }

  @Test
  void yearsInARowAreOneSpanHoweverTheyAreGiven() {
    for (String query :
        List.of("year=2019..2021&year=1999", "year=2021&year=1999&year=2019..2020")) {
      SearchParams params = read(query);
      assertEquals("year=1999&year=2019..2021", params.toQuery().toString());
      assertEquals(List.of(1999, 2019, 2020, 2021), List.copyOf(params.filters().years()));
    }
    assertEquals(Set.of(2019, 2020), read("year=+2019+..+2020+").filters().years());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2019..", "..2019", "2150..2150"})
  void spansMayBeOpenAtOneEnd(String span) {
    String written = read("year=" + span).toQuery().toString();
    assertEquals(span.equals("2150..2150") ? "year=2150" : "year=" + span, written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021..2019", "..", "1..201", "1..2..3", "0..3", "10000", "-5"})
  void spansThatAreNoneAreRefusedWithAnExample(String span) {
    ProblemException refused = assertThrows(ProblemException.class, () -> read("year=" + span));
    assertEquals("year", refused.problem().parameter());
    assertTrue(refused.problem().detail().contains("2019..2024"), refused.problem().detail());
  }

  @Test
  void aliasesAndCaseOfSubjectsAreMended() {
    assertEquals(
        Set.of("eess.SY", "cs"), read("subject=cs.SY&subject=grp_cs").filters().subjects());
  }

  private static SearchParams any(Random random) {
    LocalDate from = random.nextBoolean() ? LocalDate.of(2026, 4, 1 + random.nextInt(30)) : null;
    boolean cursor = random.nextInt(4) == 0;
    int size = random.nextInt(101);
    return new SearchParams(
        random.nextBoolean() ? "" : one(random, TEXTS),
        Filters.NONE.toBuilder()
            .subjects(some(random, List.of("cs.DC", "math", "grp_physics", "x-unknown")))
            .subjectRole(one(random, List.of(SubjectRole.values())))
            .notSubjects(some(random, List.of("cs.LG", "stat.ML")))
            .authors(some(random, TEXTS))
            .notAuthors(some(random, TEXTS))
            .years(some(random, List.of(1999, 2024, 2025, 2026)))
            .notYears(some(random, List.of(1, 2, 9999)))
            .types(some(random, List.of(AnnouncementType.values())))
            .notTypes(some(random, List.of(AnnouncementType.values())))
            .dates(one(random, List.of(DateField.values())), from, later(random, from))
            .build(),
        one(random, List.of(Sort.values())),
        size,
        cursor ? 1 : 1 + random.nextInt(99),
        cursor ? one(random, TEXTS) : null,
        some(random, List.of(FacetField.values())),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? null : one(random, List.of(MatchMode.values())),
        one(random, List.of(Preference.values())),
        random.nextBoolean() ? null : one(random, List.of(Meaning.values())),
        random.nextBoolean(),
        IndexSettings.DEFAULT);
  }

  private static @Nullable LocalDate later(Random random, @Nullable LocalDate from) {
    if (random.nextBoolean()) {
      return null;
    }
    return (from == null ? LocalDate.of(2026, 4, 10) : from).plusDays(random.nextInt(3));
  }

  private static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static <T> Set<T> some(Random random, List<T> values) {
    List<T> chosen = new ArrayList<>(values);
    chosen.removeIf(value -> random.nextBoolean());
    Collections.shuffle(chosen, random);
    return new LinkedHashSet<>(chosen);
  }
}
