package dev.incipit.eval;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.ListingReader;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.QueryParser;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever pastes a title finds the paper first. The papers are those of the collection that comes
 * with the project, and those of {@code -Dincipit.titles=FILE}, if any.
 */
class PastedTitleTest {
  private static final LuceneIndex INDEX = LuceneIndex.inMemory();
  private static final List<AnnouncedPaper> PAPERS = new ArrayList<>();

  @BeforeAll
  static void index() throws IOException {
    String elsewhere = System.getProperty("incipit.titles");
    Path papers =
        elsewhere == null
            ? Path.of(System.getProperty("incipit.root"))
                .resolve("search-cli/src/test/resources/dev/incipit/eval/arxiv/papers.jsonl")
            : Path.of(elsewhere);
    PAPERS.addAll(ListingReader.read(papers).papers());
    INDEX.add(PAPERS);
    INDEX.refresh();
  }

  @AfterAll
  static void close() throws IOException {
    INDEX.close();
  }

  /** Searches for each title as it is pasted; of two papers with one title either may be first. */
  private static void check(UnaryOperator<String> pasted, int among) throws IOException {
    List<String> missed = new ArrayList<>();
    for (AnnouncedPaper paper : PAPERS) {
      String title = paper.paper().title();
      if (title == null) {
        continue;
      }
      String text = pasted.apply(title);
      SearchPage page =
          INDEX.search(
              SearchRequest.builder(QueryParser.parse(text).query())
                  .size(among)
                  .facets(Set.of())
                  .build());
      if (page.hits().stream().noneMatch(hit -> same(hit.paper().title(), title))) {
        missed.add(paper.paper().id() + " " + text);
      }
    }
    assertEquals(List.of(), missed);
  }

  private static boolean same(@Nullable String title, String other) {
    return title != null && title.equalsIgnoreCase(other);
  }

  /** Ways of pasting a title alone. */
  private static final Map<String, UnaryOperator<String>> ALONE =
      Map.ofEntries(
          entry("as it is", title -> title),
          entry("in capitals", title -> title.toUpperCase(Locale.ROOT)),
          entry("in small letters, as a sentence", title -> title.toLowerCase(Locale.ROOT) + "."),
          entry("as a question", title -> title + "?"),
          entry("between quotes", title -> "\u201c" + title + "\u201d"),
          entry("beside a filter", title -> title + " submitted:..2100"));

  /** Ways of pasting it with more, which another title may be as near to. */
  private static final Map<String, UnaryOperator<String>> WITH_MORE =
      Map.ofEntries(
          entry("after a field's name", title -> "Technical Report: " + title),
          entry("with a field's name inside", title -> second(title, "Report: ")),
          entry("with another field's name inside", title -> second(title, "Comment: ")),
          entry("with NOT in capitals", title -> second(title.toUpperCase(Locale.ROOT), "NOT ")),
          entry("with a word in brackets", title -> second(title, "[new] ")),
          entry("with an id behind", title -> title + " arXiv:2604.99999"),
          entry("with a DOI behind", title -> title + " 10.1000/182"));

  /** Puts something before the second word. */
  private static String second(String title, String what) {
    return title.replaceFirst(" ", " " + Matcher.quoteReplacement(what));
  }

  static List<Named<UnaryOperator<String>>> alone() {
    return named(ALONE);
  }

  static List<Named<UnaryOperator<String>>> withMore() {
    return named(WITH_MORE);
  }

  private static List<Named<UnaryOperator<String>>> named(
      Map<String, UnaryOperator<String>> kinds) {
    return kinds.entrySet().stream().map(kind -> Named.of(kind.getKey(), kind.getValue())).toList();
  }

  @ParameterizedTest
  @MethodSource("alone")
  void aTitleFindsItsPaperFirst(UnaryOperator<String> pasted) throws IOException {
    check(pasted, 1);
  }

  @ParameterizedTest
  @MethodSource("withMore")
  void aTitleWithMoreFindsItsPaperAmongTheFirst(UnaryOperator<String> pasted) throws IOException {
    check(pasted, 3);
  }
}
