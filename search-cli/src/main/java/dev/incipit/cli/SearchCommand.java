package dev.incipit.cli;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.query.DateField;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Preference;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.search.SubjectRole;
import dev.incipit.web.api.SearchAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code incipit search}: prints ranked hits. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Print the papers that match, best first.",
    footer = {"", "Example: incipit search '\"KV-cache\" -federated'"})
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;
  private List<String> query = List.of();

  @Mixin private IndexOption index = new IndexOption();

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print what GET /api/v1/search answers.")
  private boolean json;

  @Option(names = "--size", paramLabel = "N", description = "Most hits, 0 to 100. Default: 10.")
  private int size = 10;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "One of ${COMPLETION-CANDIDATES}. Default: relevance.")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--prefer",
      paramLabel = "WHAT",
      description = "recent: of papers that match nearly as well, the newer first. Default: none.")
  private Preference prefer = Preference.NONE;

  @Option(names = "--explain", description = "Tell of each paper why it ranks where it does.")
  private boolean explain;

  @Option(
      names = "--subject",
      paramLabel = "CODE",
      description = "Only papers of this subject, archive or group; several: any of them.")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "Refuse (exit status 2) a query that cannot be taken as written.")
  private boolean strict;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words, phrases, fields.")
  void query(List<String> words) {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(), "Unknown option: '" + word + "'");
      }
    }
    query = List.copyOf(words);
  }

  private SearchCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  /** The command, in which {@code -word} is part of the query: papers without the word. */
  static CommandLine line(Terminal terminal, Path defaultIndex) {
    return new CommandLine(new SearchCommand(terminal, defaultIndex))
        .setPosixClusteredShortOptionsAllowed(false)
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() throws IOException {
    ParsedQuery parsed = QueryParser.parse(String.join(" ", query));
    for (QueryProblem problem : parsed.problems()) {
      terminal.err().println("note: " + problem.message() + " (at " + problem.position() + ")");
    }
    if (strict && !parsed.isClean()) {
      return ExitStatus.USAGE;
    }
    SearchRequest request =
        SearchRequest.builder(parsed.query())
            .filters(filters())
            .sort(sort)
            .prefer(prefer)
            .explain(explain)
            .size(size)
            .advice(true)
            .facets(json ? EnumSet.allOf(FacetField.class) : Set.of())
            .build();
    try (PaperIndex papers = LuceneIndex.openReadOnly(index.folder(defaultIndex))) {
      SearchPage page = papers.search(request);
      if (json) {
        terminal.out().println(SearchAnswer.json(parsed, page));
      } else {
        new HitPrinter(terminal).print(parsed.text(), page);
      }
    }
    return ExitStatus.OK;
  }

  private Filters filters() {
    return new Filters(
        new LinkedHashSet<>(subjects),
        SubjectRole.ANY,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        DateField.SUBMITTED,
        null,
        null);
  }
}
