package dev.incipit.bench.engine;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

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

  /** Runs longer than this are no phrases that people type. */
  private static final int LONGEST_PHRASE = 3;

  private static final Pattern BETWEEN_RUNS = Pattern.compile("[^\\p{L}\\p{N} ]+");
  private static final Pattern PLAIN = Pattern.compile("[a-z]{3,}");

  /** Words that say nothing of a text. */
  private static final Set<String> COMMON =
      Set.of(
          ("the and for are was were that this with which from have has had can not but also its our"
                  + " their these those than then such into between both each other more most all"
                  + " over under using use used via when where while who how may will been being"
                  + " any some they them there here only through show shows about two one new")
              .split(" ", -1));

  private final List<List<String>> texts = new ArrayList<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> phrases = new HashMap<>();
  private final Random random;

  private QuerySampler(List<AnnouncedPaper> papers, long seed) {
    this.random = new Random(seed);
    for (AnnouncedPaper announced : papers.subList(0, Math.min(ENOUGH_PAPERS, papers.size()))) {
      Paper paper = announced.paper();
      String text = (paper.title() + ".\n" + paper.abstractText()).toLowerCase(Locale.ROOT);
      texts.add(List.of(text.split("[^a-z]+", -1)));
      count(text);
    }
  }

  /** The queries for papers, of which the first {@value #ENOUGH_PAPERS} are looked at. */
  public static List<BenchQuery> sample(List<AnnouncedPaper> papers, long seed) {
    return new QuerySampler(papers, seed).queries();
  }

  /** Counts the words and phrases of a text, each once. */
  private void count(String text) {
    Set<String> seenWords = new HashSet<>();
    Set<String> seenPhrases = new HashSet<>();
    for (String run : BETWEEN_RUNS.split(text, -1)) {
      List<String> own = Arrays.asList(run.split(" ", -1));
      for (int end = 1; end <= own.size(); end++) {
        int most = Math.min(end, LONGEST_PHRASE);
        for (int length = 1; length <= most && tells(own.get(end - length)); length++) {
          String some = String.join(" ", own.subList(end - length, end));
          (length == 1 ? seenWords : seenPhrases).add(some);
        }
      }
    }
    seenWords.forEach(word -> words.merge(word, 1, Integer::sum));
    seenPhrases.forEach(phrase -> phrases.merge(phrase, 1, Integer::sum));
  }

  private static boolean tells(String word) {
    return PLAIN.matcher(word).matches() && !COMMON.contains(word);
  }

  /** What occurs in two texts or more, the most frequent first. */
  private static List<String> sorted(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= 2)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<BenchQuery> queries() {
    List<String> frequent = sorted(words);
    List<String> together = sorted(phrases);
    if (frequent.size() < 40 || together.size() < 40) {
      throw new IllegalArgumentException(
          texts.size() + " papers have too few words and phrases that occur twice; take more");
    }
    Set<BenchQuery> queries = new LinkedHashSet<>();
    add(queries, 40, () -> new BenchQuery(QueryKind.WORD, List.of(drawn(frequent))));
    for (QueryKind kind : List.of(QueryKind.AND, QueryKind.OR)) {
      add(queries, 25, () -> new BenchQuery(kind, ofOnePaper(frequent, 2)));
      add(queries, 20, () -> new BenchQuery(kind, ofOnePaper(frequent, 3)));
    }
    add(
        queries,
        40,
        () -> new BenchQuery(QueryKind.PHRASE, List.of(drawn(together).split(" ", -1))));
    add(queries, 20, () -> new BenchQuery(QueryKind.QUESTION, passage()));
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
  private List<String> ofOnePaper(List<String> frequent, int count) {
    String first = drawn(frequent);
    int start = random.nextInt(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      List<String> text = texts.get((start + i) % texts.size());
      if (text.contains(first)) {
        Set<String> chosen = new LinkedHashSet<>(List.of(first));
        for (int tries = 0; chosen.size() < count && tries < 100; tries++) {
          String other = text.get(random.nextInt(text.size()));
          if (words.getOrDefault(other, 0) >= 2) {
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
    List<String> run =
        text.subList(from, from + length).stream().filter(word -> word.length() > 1).toList();
    return run.isEmpty() ? List.of("paper") : run;
  }
}
