package dev.incipit.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well one topic was answered, each measure from 0 to 1.
 *
 * @param ndcg10 the worth of the first ten papers, discounted by the logarithm of their place, as
 *     part of the best possible
 * @param averagePrecision the mean precision at each relevant paper's place
 * @param reciprocalRank one by the place of the first relevant paper
 * @param recall100 the part of the relevant papers among the first hundred
 */
public record TopicMeasures(
    double ndcg10, double averagePrecision, double reciprocalRank, double recall100) {
  private static final int TOP = 10;
  private static final int DEEP = 100;

  /** Measures a ranking by the grades of judged papers, of which one at least is above 0. */
  public static TopicMeasures of(List<String> ranking, Map<String, Integer> grades) {
    int relevant = (int) grades.values().stream().filter(grade -> grade > 0).count();
    double gain = 0;
    double precisions = 0;
    double first = 0;
    int found = 0;
    int foundDeep = 0;
    for (int i = 0; i < ranking.size(); i++) {
      int grade = grades.getOrDefault(ranking.get(i), 0);
      if (grade <= 0) {
        continue;
      }
      found++;
      precisions += (double) found / (i + 1);
      first = found == 1 ? 1.0 / (i + 1) : first;
      gain += i < TOP ? grade * discount(i) : 0;
      foundDeep += i < DEEP ? 1 : 0;
    }
    return new TopicMeasures(
        gain / best(grades), precisions / relevant, first, (double) foundDeep / relevant);
  }

  private static double best(Map<String, Integer> grades) {
    List<Integer> sorted =
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(TOP).toList();
    double best = 0;
    for (int i = 0; i < sorted.size(); i++) {
      best += sorted.get(i) * discount(i);
    }
    return best;
  }

  private static double discount(int place) {
    return Math.log(2) / Math.log(place + 2);
  }
}
