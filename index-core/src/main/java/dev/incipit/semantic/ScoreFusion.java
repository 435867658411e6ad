package dev.incipit.semantic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order that words and meaning make of the first hits of a search: a weighted sum of both, each
 * on a scale to 1. A pure function.
 *
 * <p>Scores tell how far the best is ahead, which their ranks would not, and so are added
 * themselves. How the weight and the number of hits were chosen is told in
 * docs/explanation/relevance.md.
 *
 * @since 0.2.0
 */
public final class ScoreFusion {
  /** How many of the first hits are ordered anew. */
  public static final int DEPTH = 100;

  /** What meaning is worth beside words. */
  public static final double WEIGHT = 0.45;

  private ScoreFusion() {}

  /**
   * A hit of the words.
   *
   * @param id the id of the paper
   * @param score what its words score, with its head start
   * @param headStart what of that tells only that it is ahead of hits that lack something
   * @param similarity how alike its meaning is, -1 to 1; null if that is not known, which counts as
   *     the median of the others
   */
  public record Candidate(String id, double score, double headStart, @Nullable Double similarity) {}

  /**
   * A hit in its new place. Its score is {@code headStart + words + meaning}, on the scale of the
   * words' scores.
   *
   * @param from which of the candidates it is
   * @param headStart what it is ahead of hits that lack something
   * @param words what its words add
   * @param meaning what its meaning adds
   * @param most what meaning can add at most
   */
  public record Fused(int from, double headStart, double words, double meaning, double most) {
    /** {@return what the order goes by} */
    public double score() {
      return headStart + words + meaning;
    }
  }

  /**
   * The new order of hits. Those with a head start stay before those with less of one, and ties are
   * broken by id.
   *
   * @param hits the hits by words, best first
   * @return empty if less than half of the similarities are known: then the order of the words is
   *     better
   */
  public static Optional<List<Fused>> order(List<Candidate> hits) {
    double[] known =
        hits.stream()
            .map(Candidate::similarity)
            .filter(similarity -> similarity != null)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (known.length == 0 || 2 * known.length < hits.size()) {
      return Optional.empty();
    }
    double least = known[0];
    double range = known[known.length - 1] - least;
    double median = (known[(known.length - 1) / 2] + known[known.length / 2]) / 2;
    double best = hits.stream().mapToDouble(hit -> hit.score() - hit.headStart()).max().orElse(0);
    List<Fused> fused = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Candidate hit = hits.get(i);
      double similarity = hit.similarity() == null ? median : hit.similarity();
      fused.add(
          new Fused(
              i,
              hit.headStart(),
              (1 - WEIGHT) * (hit.score() - hit.headStart()),
              range == 0 ? 0 : WEIGHT * best * (similarity - least) / range,
              WEIGHT * best));
    }
    return Optional.of(
        fused.stream()
            .sorted(
                Comparator.comparingDouble(Fused::score)
                    .reversed()
                    .thenComparing(hit -> hits.get(hit.from()).id()))
            .toList());
  }
}
