package dev.incipit.bench.query;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes a set of queries from papers, by a seed: the same papers and seed give the same queries.
 *
 * <p>Words are drawn evenly by the logarithm of their rank, so that a few are in every fifth paper
 * and many in one of thousands, as what people type. Words that are asked together are of one
 * paper, and phrases occur, so that there is something to find.
 */
public final class QuerySampler {
  /** More papers tell no more of what words are frequent. */
  public static final int ENOUGH_PAPERS = 20_000;

  private static final int WORDS = 40;
  private static final int PAIRS = 25;
  private static final int TRIPLES = 20;
  private static final int PHRASES = 40;
  private static final int QUESTIONS = 20;

  private final List<List<String>> texts = new ArrayList<>();
  private final WordCounts counts = new WordCounts();
  private final Random random;

  private QuerySampler(long seed) {
    this.random = new Random(seed);
  }

  /** The queries for papers, of which the first {@value #ENOUGH_PAPERS} are looked at. */
  public static List<BenchQuery> sample(Stream<AnnouncedPaper> papers, long seed) {
    QuerySampler sampler = new QuerySampler(seed);
    papers.limit(ENOUGH_PAPERS).forEach(paper -> sampler.look(paper.paper()));
    return sampler.queries();
  }

  private void look(Paper paper) {
    String text = (paper.title() + ".\n" + paper.abstractText()).toLowerCase(Locale.ROOT);
    counts.add(text);
    texts.add(Arrays.stream(text.split("[^a-z]+", -1)).toList());
  }

  private List<BenchQuery> queries() {
    List<String> words = counts.words(2);
    List<String> phrases = counts.phrases(2);
    if (words.size() < WORDS || phrases.size() < PHRASES) {
      throw new IllegalArgumentException(
          "queries are made of words and phrases that occur twice, and "
              + counts.texts()
              + " papers have too few of them; take a larger corpus");
    }
    Set<String> known = new LinkedHashSet<>(words);
    Set<BenchQuery> queries = new LinkedHashSet<>();
    add(queries, WORDS, () -> new BenchQuery(QueryKind.WORD, List.of(drawn(words))));
    for (QueryKind kind : List.of(QueryKind.AND, QueryKind.OR)) {
      add(queries, PAIRS, () -> new BenchQuery(kind, together(known, words, 2)));
      add(queries, TRIPLES, () -> new BenchQuery(kind, together(known, words, 3)));
    }
    add(queries, PHRASES, () -> new BenchQuery(QueryKind.PHRASE, split(drawn(phrases))));
    add(queries, QUESTIONS, () -> new BenchQuery(QueryKind.QUESTION, passage()));
    return List.copyOf(queries);
  }

  private static void add(Set<BenchQuery> queries, int count, Supplier<BenchQuery> next) {
    int wanted = queries.size() + count;
    for (int tries = 0; queries.size() < wanted && tries < count * 100; tries++) {
      queries.add(next.get());
    }
  }

  /** One of a list, evenly by the logarithm of its place. */
  private String drawn(List<String> list) {
    return list.get((int) Math.exp(random.nextDouble() * Math.log(list.size())) - 1);
  }

  /** A drawn word, and words of a paper that has it. */
  private List<String> together(Set<String> known, List<String> words, int count) {
    String first = drawn(words);
    int start = random.nextInt(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      List<String> text = texts.get((start + i) % texts.size());
      if (text.contains(first)) {
        Set<String> chosen = new LinkedHashSet<>(List.of(first));
        for (int tries = 0; chosen.size() < count && tries < 100; tries++) {
          String other = text.get(random.nextInt(text.size()));
          if (known.contains(other)) {
            chosen.add(other);
          }
        }
        return List.copyOf(chosen);
      }
    }
    return List.of(first);
  }

  /** A run of words as a question quotes it. */
  private List<String> passage() {
    List<String> text = texts.get(random.nextInt(texts.size()));
    int length = Math.min(text.size(), 9 + random.nextInt(8));
    int from = random.nextInt(text.size() - length + 1);
    List<String> words =
        text.subList(from, from + length).stream().filter(word -> word.length() > 1).toList();
    return words.isEmpty() ? List.of("paper") : words;
  }

  private static List<String> split(String phrase) {
    return Arrays.asList(phrase.split(" ", -1));
  }
}
