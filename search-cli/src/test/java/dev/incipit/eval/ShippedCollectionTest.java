package dev.incipit.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How well the collection that comes with the project is ranked, compared with a committed file: a
 * change of ranking shows as a difference to be reviewed. {@code -Dgolden.update=true} rewrites it.
 */
class ShippedCollectionTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("incipit.root"))
          .resolve("search-cli/src/test/resources/dev/incipit/eval/arxiv");
  private static final Path GOLDEN = FOLDER.resolve("ranking.txt");
  private static final String HEAD =
      """
      # Each query: id, nDCG@10, the first five papers with their grades (- for papers not judged).
      # Each one's text is in queries.jsonl. At the end means over all queries.
      """;
  private static final int SHOWN = 5;
  private static final int TOP = 20;

  private final TestCollection collection;

  ShippedCollectionTest() throws IOException {
    collection =
        TestCollection.read(
            FOLDER.resolve("papers.jsonl"),
            FOLDER.resolve("queries.jsonl"),
            FOLDER.resolve("qrels.tsv"));
  }

  private String figures() throws IOException {
    TrecRun run = collection.run();
    Evaluation evaluation = collection.evaluate(run);
    StringBuilder figures = new StringBuilder(HEAD);
    evaluation
        .topics()
        .forEach(
            (topic, measures) -> figures.append(line(topic, measures.ndcg10(), best(run, topic))));
    figures
        .append(line("mean nDCG@10", evaluation.mean(Measure.NDCG10), ""))
        .append(line("mean recall@20", recall(run), ""))
        .append(line("mean MRR", evaluation.mean(Measure.MRR), ""));
    return figures.toString();
  }

  private static String line(String name, double figure, String rest) {
    return String.format(Locale.ROOT, "%s %.4f%s\n", name, figure, rest);
  }

  /** The first papers of a ranking, each with its grade. */
  private String best(TrecRun run, String topic) {
    Map<String, Integer> grades = collection.judgements().of(topic);
    return run.ranking(topic).stream()
        .limit(SHOWN)
        .map(paper -> " " + paper + ":" + (grades.containsKey(paper) ? grades.get(paper) : "-"))
        .collect(Collectors.joining());
  }

  /** The part of the relevant papers among the first twenty, in the mean. */
  private double recall(TrecRun run) {
    return collection.topics().stream()
        .mapToDouble(topic -> {
          Map<String, Integer> grades = collection.judgements().of(topic.id());
          long relevant = grades.values().stream().filter(grade -> grade > 0).count();
          long found =
              run.ranking(topic.id()).stream()
                  .limit(TOP)
                  .filter(paper -> grades.getOrDefault(paper, 0) > 0)
                  .count();
          return (double) found / relevant;
        })
        .average()
        .orElseThrow();
  }

  /** The lines in which two texts differ, each as it was and as it is. */
  private static String changes(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    StringBuilder changes = new StringBuilder();
    for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
      String was = i < old.size() ? old.get(i) : "";
      String is = i < now.size() ? now.get(i) : "";
      if (!was.equals(is)) {
        changes.append("- ").append(was).append("\n+ ").append(is).append('\n');
      }
    }
    return changes.toString();
  }

  @Test
  void everyQueryIsRankedAsReviewed() throws IOException {
    String now = figures();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, now);
    }
    String changes = changes(Files.readString(GOLDEN, StandardCharsets.UTF_8), now);
    if (!changes.isEmpty()) {
      fail("The ranking changed. Review this; -Dgolden.update=true accepts it.\n" + changes);
    }
  }

  @Test
  void everyJudgedPaperAndQueryIsThere() {
    Set<String> papers =
        collection.papers().stream()
            .map(paper -> paper.paper().id().value())
            .collect(Collectors.toSet());
    assertEquals(398, papers.size());
    Set<String> judged = new HashSet<>();
    collection.judgements().grades().values().forEach(grades -> judged.addAll(grades.keySet()));
    judged.removeAll(papers);
    assertEquals(Set.of(), judged);
    List<String> queries = collection.topics().stream().map(Topic::id).sorted().toList();
    assertEquals(40, queries.size());
    assertEquals(queries, collection.judgements().grades().keySet().stream().sorted().toList());
    assertTrue(queries.stream().allMatch(collection.judgements()::answers));
  }
}
