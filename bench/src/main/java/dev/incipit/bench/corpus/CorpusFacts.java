package dev.incipit.bench.corpus;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is characteristic of a corpus, counted paper by paper. Used by one thread. */
final class CorpusFacts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final List<Integer> MARKS = List.of(100_000, 1_000_000, 10_000_000);
  private static final List<Integer> TOPS = List.of(1, 10, 100, 1_000, 10_000);
  private static final List<Double> QUANTILES = List.of(0.05, 0.5, 0.95);
  private static final int PAIRS_UP_TO = 1_000_000;

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> primaries = new HashMap<>();
  private final Map<Integer, Integer> vocabulary = new TreeMap<>();
  private final List<Integer> abstracts = new ArrayList<>();
  private final List<Integer> titles = new ArrayList<>();
  private final List<Integer> authors = new ArrayList<>();
  private final List<Integer> subjects = new ArrayList<>();
  private long tokens;
  private long pairTokens;
  private long mentions;
  private long saidAgain;

  void add(AnnouncedPaper announced) {
    Paper paper = announced.paper();
    titles.add(count(paper.title()));
    int length = count(paper.abstractText());
    if (length > 0) {
      abstracts.add(length);
    }
    if (paper.authors().known()) {
      authors.add(paper.authors().list().size());
      for (Author author : paper.authors().list()) {
        people.merge(author.name(), 1, Integer::sum);
        mentions++;
      }
    }
    subjects.add(paper.subjects().size());
    paper.primarySubject().ifPresent(subject -> primaries.merge(subject.code(), 1, Integer::sum));
  }

  private int count(String text) {
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    Set<String> own = new HashSet<>();
    String before = "";
    int length = 0;
    while (matcher.find()) {
      String word = matcher.group();
      length++;
      tokens++;
      words.merge(word, 1, Integer::sum);
      if (!own.add(word)) {
        saidAgain++;
      }
      if (tokens <= PAIRS_UP_TO) {
        pairs.add(before + " " + word);
        pairTokens++;
      }
      before = word;
      if (MARKS.contains((int) Math.min(tokens, Integer.MAX_VALUE))) {
        vocabulary.put((int) tokens, words.size());
      }
    }
    return length;
  }

  /** The facts by name; a corpus too small for one does not have it. */
  Map<String, Double> facts() {
    Map<String, Double> facts = new LinkedHashMap<>();
    facts.put("papers", (double) titles.size());
    facts.put("words", (double) tokens);
    quantiles(facts, "words of an abstract", abstracts);
    quantiles(facts, "words of a title", titles);
    vocabulary.forEach((mark, size) ->
        facts.put(String.format(Locale.ROOT, "vocabulary at %,d words", mark), (double) size));
    List<Integer> counts = words.values().stream().sorted(Comparator.reverseOrder()).toList();
    for (int top : TOPS) {
      if (top <= counts.size()) {
        facts.put(
            String.format(Locale.ROOT, "share of the top %,d words", top),
            counts.subList(0, top).stream().mapToLong(Integer::longValue).sum() / (double) tokens);
      }
    }
    facts.put("share of words said before in the text", saidAgain / (double) tokens);
    facts.put(
        "distinct pairs of neighbours, per word, in the first million",
        pairs.size() / (double) pairTokens);
    quantiles(facts, "authors of a paper", authors);
    if (mentions > 0) {
      facts.put("distinct names, per author", people.size() / (double) mentions);
    }
    facts.put("subjects of a paper, mean", mean(subjects));
    facts.put("share of the largest primary subject", share(primaries, 1));
    facts.put("share of the 10 largest primary subjects", share(primaries, 10));
    return facts;
  }

  private static double mean(List<Integer> figures) {
    return figures.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  private static double share(Map<String, Integer> counts, int top) {
    long all = counts.values().stream().mapToLong(Integer::longValue).sum();
    return counts.values().stream()
            .sorted(Comparator.reverseOrder())
            .limit(top)
            .mapToLong(Integer::longValue)
            .sum()
        / (double) Math.max(1, all);
  }

  private static void quantiles(Map<String, Double> facts, String name, List<Integer> figures) {
    List<Integer> sorted = figures.stream().sorted().toList();
    for (double quantile : QUANTILES) {
      if (!sorted.isEmpty()) {
        facts.put(
            name + ", p" + Math.round(quantile * 100),
            (double) sorted.get((int) (quantile * (sorted.size() - 1))));
      }
    }
  }
}
