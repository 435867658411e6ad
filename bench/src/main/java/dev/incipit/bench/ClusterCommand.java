package dev.incipit.bench;

import dev.incipit.bench.corpus.Corpus;
import dev.incipit.bench.query.QuerySet;
import dev.incipit.bench.report.Section;
import dev.incipit.bench.run.ClusterRun;
import dev.incipit.bench.run.ClusterTables;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.opensearch.OpenSearchIndex;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.opensearch.address.Layout;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench cluster}: the embedded index beside the one on a cluster. */
@Command(
    name = "cluster",
    mixinStandardHelpOptions = true,
    description =
        "Load the same papers into an embedded index and one on a cluster that lets in everyone,"
            + " and compare rates, times and answers.")
final class ClusterCommand extends Measurement {

  @Option(
      names = "--index",
      required = true,
      paramLabel = "ADDRESS",
      description = "An index that is not there yet, as opensearch://host:9200/name. It stays.")
  private String address = "";

  @Option(
      names = "--corpus",
      paramLabel = "CORPUS",
      description = "As of the other measurements. Default: ${DEFAULT-VALUE}.")
  private String corpus = "generated:50000";

  @Option(
      names = "--queries",
      paramLabel = "FILE",
      description = "Queries as of the other measurements. Default: drawn from the corpus.")
  private @Nullable Path queries;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each query is timed. Default: ${DEFAULT-VALUE}.")
  private int rounds = 3;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description = "In how many parts the index on the cluster is. Default: ${DEFAULT-VALUE}.")
  private int shards = 1;

  ClusterCommand(PrintWriter out, PrintWriter err) {
    super(out, err);
  }

  @Override
  List<Section> measure(WorkOptions work, Consumer<String> progress) throws IOException {
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds is 1 or more, was " + rounds);
    }
    ClusterAddress place = ClusterAddress.parse(address);
    Corpus papers = Corpus.named(corpus, work.folder());
    Path asked = queries != null ? queries : BenchOptions.drawnQueries(papers, work.folder());
    Path folder = Files.createTempDirectory(work.folder(), "embedded-");
    try (PaperIndex embedded = LuceneIndex.open(folder);
        PaperIndex cluster = OpenSearchIndex.open(place, new Layout(shards, 1))) {
      ClusterRun run = new ClusterRun(embedded, cluster, progress);
      return List.of(ClusterTables.section(run.measure(papers, QuerySet.read(asked), rounds)));
    }
  }
}
