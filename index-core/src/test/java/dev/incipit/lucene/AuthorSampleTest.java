package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.incipit.analysis.CharacterClasses;
import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.FacetField;
import dev.incipit.search.Hit;
import dev.incipit.search.SearchRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether authors are found under the spellings of their names, by 200 of a large sample that is no
 * part of the project: skipped where it does not lie beside it and {@code -Dincipit.sample} names
 * no other file (JSON lines, gzipped).
 */
@Tag("relevance")
class AuthorSampleTest {
  private static final int AUTHORS = 200;
  private static final int PAPERS = 20_000;
  private static final long SEED = Long.getLong("incipit.seed", 20_260_410L);

  private static Path sample() {
    String elsewhere = System.getProperty("incipit.sample");
    Path root = Path.of(System.getProperty("incipit.root"));
    return elsewhere == null
        ? root.resolve("../shared/data/arxiv/sample.jsonl.gz").normalize()
        : Path.of(elsewhere);
  }

  private static List<Paper> papers(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .limit(PAPERS)
          .map(line -> PaperJson.read(line).paper())
          .filter(paper -> paper.authors().known() && !paper.authors().list().isEmpty())
          .toList();
    }
  }

  @Test
  void authorsAreFoundUnderEverySpellingOfTheirNames() throws IOException {
    Path file = sample();
    boolean there = Files.exists(file);
    if (!there) {
      System.out.println("Authors are not looked for: there is no " + file);
    }
    assumeTrue(there);
    List<Paper> papers = papers(file);
    try (LuceneIndex index = LuceneIndex.inMemory()) {
      index.add(papers.stream().map(AuthorSampleTest::withoutText).toList());
      index.refresh();
      check(index, papers, "full name", name -> name);
      check(index, papers, "Surname, F", AuthorSampleTest::inverted);
      check(index, papers, "initials Surname", AuthorSampleTest::initials);
      check(index, papers, "unaccented", AuthorSampleTest::unaccented);
    }
  }

  private static AnnouncedPaper withoutText(Paper paper) {
    return AnnouncedPaper.of(
        Paper.builder(paper.id()).title(paper.title()).authors(paper.authors()).build());
  }

  private static void check(
      LuceneIndex index, List<Paper> papers, String form, UnaryOperator<String> spelling)
      throws IOException {
    Random random = new Random(SEED);
    int missed = 0;
    int wrong = 0;
    int hits = 0;
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < AUTHORS; i++) {
      Paper paper = papers.get(random.nextInt(papers.size()));
      List<Author> authors = paper.authors().list();
      String name = authors.get(random.nextInt(authors.size())).name();
      String typed = spelling.apply(name);
      List<Hit> found = search(index, typed);
      if (found.stream().noneMatch(hit -> hit.paper().id().equals(paper.id()))
          && found.size() < 100) {
        missed++;
        examples.add("missed " + name + " by " + typed);
      }
      for (Hit hit : found) {
        hits++;
        if (hit.paper().authors().names().stream().noneMatch(other -> alike(name, other))) {
          wrong++;
          examples.add(typed + " found " + hit.paper().authors().names());
        }
      }
    }
    System.out.printf(
        "%s: %d of %d authors missed, %d of %d papers without such a name%n",
        form, missed, AUTHORS, wrong, hits);
    examples.stream().limit(Integer.getInteger("incipit.examples", 5)).forEach(System.out::println);
    assertTrue(missed <= AUTHORS / 100, form + ": " + missed + " missed, seed " + SEED);
    assertTrue(wrong <= hits / 200, form + ": " + wrong + " wrong, seed " + SEED);
  }

  private static List<Hit> search(LuceneIndex index, String typed) throws IOException {
    SearchRequest request =
        SearchRequest.builder(new Query.Phrase(TextField.AUTHOR, typed, 0))
            .size(100)
            .facets(EnumSet.noneOf(FacetField.class))
            .highlight(false)
            .build();
    return index.search(request).hits();
  }

  private static List<String> words(String name) {
    return List.of(name.strip().split("\\s+"));
  }

  private static String inverted(String name) {
    List<String> words = words(name);
    String given = words.getFirst();
    return words.size() == 1
        ? name
        : words.getLast() + ", " + given.substring(0, given.offsetByCodePoints(0, 1));
  }

  private static String initials(String name) {
    List<String> words = words(name);
    StringBuilder out = new StringBuilder();
    for (String given : words.subList(0, words.size() - 1)) {
      out.append(given, 0, given.offsetByCodePoints(0, 1)).append(". ");
    }
    return out + words.getLast();
  }

  private static String unaccented(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Whether a name holds the last word of another, and a further word with its first letter. */
  private static boolean alike(String name, String other) {
    String last = folded(words(name).getLast());
    char first = folded(name).charAt(0);
    List<String> theirs = words(folded(other).replace('-', ' '));
    int family = theirs.indexOf(last);
    if (words(name).size() == 1 || (family < 0 && folded(other).contains(last))) {
      return true;
    }
    return family >= 0
        && IntStream.range(0, theirs.size())
            .anyMatch(i -> i != family && theirs.get(i).charAt(0) == first);
  }

  private static String folded(String name) {
    return CharacterClasses.fold(name);
  }
}
