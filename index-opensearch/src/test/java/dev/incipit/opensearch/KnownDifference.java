package dev.incipit.opensearch;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** All that an index on a cluster does otherwise than an embedded one. Users read of it in docs. */
enum KnownDifference {
  /** Shards are refreshed one after the other, so a search may see a part of a batch. */
  BATCHES_ON_SEVERAL_SHARDS("searchesSeeEachBatchWholeWhileOthersAreAdded", 2),

  /**
   * A paper that is told of again before a refresh may be seen at once: to merge it, the shard
   * reads what it has not yet shown.
   */
  MERGED_PAPERS_MAY_BE_SEEN_EARLY("", 1),

  /**
   * Of starts that are misspelt, and of names by several begun words, the 10,000 most frequent
   * terms are looked through: the aggregations of a cluster know no misspellings.
   */
  SUGGESTIONS_FROM_THE_MOST_FREQUENT("", 1),

  /** An id of more than 512 bytes in UTF-8 is refused; embedded, 200 characters are the bound. */
  LONG_IDS("", 1),

  /** Scores are summed in another order, so that their last digits differ. */
  LAST_DIGITS_OF_SCORES("", 1),

  /** Statistics count no deleted papers where lookups are counts; scores do, as embedded ones. */
  RARITY_OF_WORDS_LOOKED_UP("", 1);

  private final String test;
  private final int fromShards;

  /**
   * A difference.
   *
   * @param test the test of the contract that does not hold; empty if there is none
   * @param fromShards on how many shards it begins
   */
  KnownDifference(String test, int fromShards) {
    this.test = test;
    this.fromShards = fromShards;
  }

  /** Leaves out the tests that do not hold. */
  static final class Skip implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      String method = context.getTestMethod().map(m -> m.getName()).orElse("");
      int shards =
          context
              .getTestInstance()
              .map(test -> ((OpenSearchIndexTest.OnCluster) test).shards())
              .orElse(0);
      Optional<KnownDifference> known =
          Arrays.stream(values())
              .filter(d -> !method.isEmpty() && d.test.equals(method) && shards >= d.fromShards)
              .findFirst();
      return known
          .map(difference -> ConditionEvaluationResult.disabled("differs: " + difference))
          .orElseGet(() -> ConditionEvaluationResult.enabled("the same"));
    }
  }
}
