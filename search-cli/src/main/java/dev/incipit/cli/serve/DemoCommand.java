package dev.incipit.cli.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code incipit demo}: serves papers that come with the command, from an index of their own. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Serve 5,000 papers of arXiv that come with Incipit, to try it out. They have an index of"
            + " their own, which is kept for the next time. All options of incipit serve can be"
            + " given.")
public final class DemoCommand implements Callable<Integer> {
  private static final String PAPERS = "papers.jsonl.gz";

  private final Path defaultFolder;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where the index is made. Default: the folder demo beside the default index.")
  private @Nullable Path folder;

  @Unmatched private List<String> options = new ArrayList<>();

  /** A command that has its folder beside the default index. */
  public DemoCommand(Path defaultIndex) {
    this.defaultFolder = defaultIndex.resolveSibling("demo");
  }

  @Override
  public Integer call() throws IOException {
    Path place = folder == null ? defaultFolder : folder;
    Files.createDirectories(place);
    Path papers = place.resolve(PAPERS);
    try (InputStream in = DemoCommand.class.getResourceAsStream(PAPERS)) {
      Files.copy(Objects.requireNonNull(in), papers, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> serve = new ArrayList<>(List.of("serve", "--index"));
    serve.add(place.resolve("index").toString());
    serve.addAll(options);
    serve.add(papers.toString());
    return Objects.requireNonNull(spec).root().commandLine().execute(serve.toArray(String[]::new));
  }
}
