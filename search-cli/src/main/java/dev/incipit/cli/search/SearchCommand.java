package dev.incipit.cli.search;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.option.QueryOptions;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.query.ParsedQuery;
import dev.incipit.search.FacetField;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.api.SearchAnswer;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incipit search}: prints ranked hits. */
public @Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Print matching papers, best first.",
    footer = {"", "Example: incipit search '\"KV-cache\" -federated'"}) final class SearchCommand
    implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private QueryOptions options = new QueryOptions();

  @Option(names = "--json", description = "Print the response of GET /api/v1/search.")
  private boolean json;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "Maximum number of hits (0 to 100). Default: 10.")
  private int size = 10;

  @Option(
      names = "--prefer",
      paramLabel = "WHAT",
      description = "recent: among papers that match nearly as well, newer first. Default: none.")
  private Preference prefer = Preference.NONE;

  @Option(
      names = "--meaning",
      paramLabel = "HOW",
      description =
          "off: order by words. order: order the first 100 hits by words and meaning. more: also"
              + " show papers of like meaning that lack the words. Default: order for questions,"
              + " once incipit encode was run.")
  private @Nullable Meaning meaning;

  @Option(names = "--explain", description = "Show how each score was computed.")
  private boolean explain;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description =
          "Print whatever has been found by then, and say that it is incomplete. Default: 0, no"
              + " limit.")
  private double deadline;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "Also write a record of this search, by which others can cite and repeat it: Markdown if"
              + " FILE ends in .md, else JSON for incipit rerun.")
  private @Nullable Path record;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, phrases, fields.")
  private List<String> query = new ArrayList<>();

  public SearchCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      IndexSettings settings = papers.settings();
      @Nullable ParsedQuery parsed = options.parse(query, settings, terminal).orElse(null);
      if (parsed == null) {
        return ExitStatus.USAGE;
      }
      if (record != null) {
        RecordFile.write(
            record,
            RecordFile.recorder(papers)
                .record(
                    SearchParams.none(settings)
                        .withText(parsed.text())
                        .withFilters(options.filters())
                        .withSort(options.sort())
                        .withPrefer(prefer)));
      }
      SearchPage page = papers.search(request(parsed));
      if (json) {
        terminal.out().println(SearchAnswer.json(parsed, page));
      } else {
        new HitPrinter(terminal).print(parsed.text(), page);
      }
    }
    return ExitStatus.OK;
  }

  private SearchRequest request(ParsedQuery parsed) {
    return SearchRequest.builder(parsed.query())
        .filters(options.filters())
        .sort(options.sort())
        .prefer(prefer)
        .meaning(meaning)
        .explain(explain)
        .size(size)
        .deadline(deadline == 0 ? null : Duration.ofNanos(Math.round(deadline * 1e9)))
        .advice(true)
        .facets(json ? FacetField.USUAL : Set.of())
        .build();
  }
}
