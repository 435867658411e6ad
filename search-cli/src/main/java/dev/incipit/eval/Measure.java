package dev.incipit.eval;

/** What is told of a run. */
public enum Measure {
  /** Normalised discounted cumulative gain of the first ten. */
  NDCG10("nDCG@10"),
  /** Mean average precision. */
  MAP("MAP"),
  /** Mean reciprocal rank. */
  MRR("MRR"),
  /** Recall within the first hundred. */
  RECALL100("recall@100");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** The measure of one topic. */
  public double of(TopicMeasures measures) {
    return switch (this) {
      case NDCG10 -> measures.ndcg10();
      case MAP -> measures.averagePrecision();
      case MRR -> measures.reciprocalRank();
      case RECALL100 -> measures.recall100();
    };
  }
}
