package dev.incipit.bench.corpus;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is characteristic of a corpus, counted paper by paper. Used by one thread. */
final class CorpusFacts {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Set<Long> MARKS = Set.of(100_000L, 1_000_000L, 10_000_000L);
  private static final long PAIRS_UP_TO = 1_000_000;

  private final Map<String, Integer> words = new HashMap<>();
  private final Set<String> pairs = new HashSet<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> primaries = new HashMap<>();
  private final Map<String, Double> vocabulary = new LinkedHashMap<>();
  private final List<Integer> abstracts = new ArrayList<>();
  private final List<Integer> titles = new ArrayList<>();
  private final List<Integer> authors = new ArrayList<>();
  private final List<Integer> subjects = new ArrayList<>();
  private long tokens;
  private long saidAgain;

  /** Counts a paper. */
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
      }
      before = word;
      if (MARKS.contains(tokens)) {
        vocabulary.put("vocabulary at %,d words".formatted(tokens), (double) words.size());
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
    facts.putAll(vocabulary);
    for (int top = 1; top <= Math.min(10_000, words.size()); top *= 10) {
      facts.put("share of the top %,d words".formatted(top), share(words.values(), top));
    }
    facts.put("share of words said before in the text", saidAgain / (double) tokens);
    facts.put(
        "distinct pairs of neighbours, per word, in the first million",
        pairs.size() / (double) Math.min(tokens, PAIRS_UP_TO));
    quantiles(facts, "authors of a paper", authors);
    facts.put("distinct names, per author", people.size() / sum(people.values()));
    facts.put("subjects of a paper, mean", sum(subjects) / subjects.size());
    facts.put("share of the largest primary subject", share(primaries.values(), 1));
    facts.put("share of the 10 largest primary subjects", share(primaries.values(), 10));
    facts.values().removeIf(figure -> figure.isNaN());
    return facts;
  }

  private static double sum(Collection<Integer> figures) {
    return figures.stream().mapToLong(Integer::longValue).sum();
  }

  private static double share(Collection<Integer> counts, int top) {
    return sum(counts.stream().sorted(Comparator.reverseOrder()).limit(top).toList()) / sum(counts);
  }

  private static void quantiles(Map<String, Double> facts, String name, List<Integer> figures) {
    List<Integer> sorted = figures.stream().sorted().toList();
    for (int percent : new int[] {5, 50, 95}) {
      if (!sorted.isEmpty()) {
        double figure = sorted.get((int) (percent / 100.0 * (sorted.size() - 1)));
        facts.put(name + ", p" + percent, figure);
      }
    }
  }
}
