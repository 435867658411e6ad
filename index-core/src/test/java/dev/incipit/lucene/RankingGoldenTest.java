package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.query.QueryParser;
import dev.incipit.search.FacetField;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The order in which the shipped listing answers some queries, compared with a committed file: a
 * change of ranking shows as a difference to be reviewed. {@code -Dgolden.update=true} rewrites it.
 */
class RankingGoldenTest {
  private static final Path FILE =
      Path.of(System.getProperty("incipit.root"))
          .resolve("index-core/src/test/resources/dev/incipit/lucene/ranking.tsv");
  private static final String HEAD = "# query, papers needing all words or any, total, first five";

  private static final List<String> QUERIES =
      List.of(
          "scheduling",
          "KV cache",
          "large language model inference",
          "distributed training communication",
          "graph algorithms",
          "energy efficiency of data centers",
          "serverless computing cold start",
          "fault tolerance consensus",
          "GPU memory management",
          "federated learning privacy",
          "mixture of experts",
          "load balancing",
          "cloud",
          "ti:distributed",
          "quantum blockchain edge robots",
          "How can language models be served with less energy on many GPUs?",
          "Which algorithms find maximal independent sets in parallel?",
          "What is the cost of running data centers?",
          "Are there benchmarks for the scheduling of workflows on clusters?",
          "reducing latency of mixture-of-experts inference by caching and prefetching on the CPU");

  private static String answers() throws IOException {
    try (LuceneIndex index = Seed.addTo(LuceneIndex.inMemory())) {
      StringBuilder answers = new StringBuilder(HEAD).append('\n');
      for (String query : QUERIES) {
        SearchPage page =
            index.search(
                SearchRequest.builder(QueryParser.parse(query).query())
                    .size(5)
                    .facets(EnumSet.noneOf(FacetField.class))
                    .highlight(false)
                    .build());
        String ids =
            page.hits().stream()
                .map(hit -> hit.paper().id().value())
                .collect(Collectors.joining(" "));
        answers
            .append(
                String.join("\t", query, page.matching().code(), Long.toString(page.total()), ids))
            .append('\n');
      }
      return answers.toString();
    }
  }

  @Test
  void theShippedListingIsRankedAsBefore() throws IOException {
    String now = answers();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(FILE, now);
    }
    assertEquals(Files.readString(FILE, StandardCharsets.UTF_8), now);
  }
}
