package dev.incipit.cli.search;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.QueryOptions;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.Hit;
import dev.incipit.search.Meaning;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit export}: gives papers to other programs. */
public @Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write all matching papers, or the whole index, for other programs.",
    footer = {
      "",
      "Example: incipit export --format bibtex --output cache.bib '\"KV-cache\"'",
      "jsonl is lossless: incipit index reads it back."
    }) final class ExportCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions options = new QueryOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      converter = ExportFormatName.class,
      completionCandidates = ExportFormatName.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExportFormat format = ExportFormat.JSONL;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file, completely or not at all. Default: standard output.")
  private @Nullable Path output;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..*",
      description = "Words, phrases, fields. Default: all papers.")
  private List<String> query = new ArrayList<>();

  public ExportCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      @Nullable ParsedQuery parsed = options.parse(query, papers.settings(), terminal).orElse(null);
      if (parsed == null) {
        return ExitStatus.USAGE;
      }
      export(papers, parsed);
    }
    return ExitStatus.OK;
  }

  private void export(PaperIndex papers, ParsedQuery parsed) throws IOException {
    SearchRequest request =
        SearchRequest.builder(parsed.query())
            .filters(options.filters())
            .sort(options.sort())
            .meaning(Meaning.OFF)
            .size(SearchRequest.MAX_SIZE)
            .facets(Set.of())
            .highlight(false)
            .build();
    try (PageWalk walk = new PageWalk(papers, request)) {
      if (output == null) {
        export(walk, papers.settings(), terminal.out());
      } else {
        AtomicFile.write(output, file -> export(walk, papers.settings(), file));
      }
    }
  }

  private void export(PageWalk walk, IndexSettings settings, Writer out) throws IOException {
    Progress progress = new Progress(terminal, "written");
    ExportWriter writer = format.open(out, settings);
    writer.start();
    for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
      for (Hit hit : page.get().hits()) {
        writer.write(hit.entry());
      }
      progress.add(page.get().hits().size());
      refuseWhenClosed(out);
    }
    writer.end();
    refuseWhenClosed(out);
    progress.done();
  }

  /** A terminal's writer keeps its failures to itself. */
  private static void refuseWhenClosed(Writer out) throws IOException {
    if (out instanceof PrintWriter printer && printer.checkError()) {
      throw new IOException("the output was closed before all papers were written");
    }
  }
}
