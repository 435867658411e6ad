package dev.incipit.cli.option;

import dev.incipit.cli.terminal.Terminal;
import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.query.QueryProblem;
import dev.incipit.search.Filters;
import dev.incipit.search.Sort;
import dev.incipit.settings.IndexSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked for, in which order and narrowed how. */
public final class QueryOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      converter = SortName.class,
      completionCandidates = SortName.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: relevance.")
  private Sort sort = Sort.RELEVANCE;

  @Option(
      names = "--subject",
      paramLabel = "CODE",
      split = "\\s*,\\s*",
      description =
          "Only papers in this subject, archive or group. Repeat it, or join several by commas, to"
              + " allow several.")
  private List<String> subjects = new ArrayList<>();

  @Option(
      names = "--mark",
      paramLabel = "MARK",
      split = "\\s*,\\s*",
      converter = MarkName.class,
      completionCandidates = MarkName.class,
      description =
          "Only papers that tell this of themselves, one of ${COMPLETION-CANDIDATES}. Repeat it to"
              + " allow several.")
  private List<Mark> marks = new ArrayList<>();

  @Option(
      names = "--pages",
      paramLabel = "SPAN",
      converter = PagesValue.class,
      description = "Only papers that say they have so many pages, such as 12, 10..20 or 10..")
  private @Nullable PageRange pages;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description =
          "Answer as of this listing day: papers first announced later are left out, and later"
              + " announcements do not count.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--strict",
      description = "Reject an invalid query (exit status 2) instead of repairing it.")
  private boolean strict;

  /** A command in which {@code -word} is part of the query: papers without the word. */
  public static CommandLine line(Object command) {
    return new CommandLine(command)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUnmatchedOptionsArePositionalParams(true);
  }

  /**
   * The query of these words, with a note of what was not taken as written; empty if that is not
   * allowed.
   *
   * @param settings those of the index that is asked
   * @throws ParameterException if a word is an option that there is not
   */
  public Optional<ParsedQuery> parse(
      List<String> words, IndexSettings settings, Terminal terminal) {
    for (String word : words) {
      if (word.startsWith("--")) {
        throw new ParameterException(
            Objects.requireNonNull(command).commandLine(), "Unknown option: '" + word + "'");
      }
    }
    ParsedQuery parsed = QueryParser.parse(String.join(" ", words), settings);
    for (QueryProblem problem : parsed.problems()) {
      terminal.err().println("note: " + problem.message() + " (at " + problem.position() + ")");
    }
    return strict && !parsed.isClean() ? Optional.empty() : Optional.of(parsed);
  }

  public Sort sort() {
    return sort;
  }

  public Filters filters() {
    return Filters.NONE.toBuilder()
        .subjects(new LinkedHashSet<>(subjects))
        .marks(new LinkedHashSet<>(marks))
        .pages(pages)
        .asOf(asOf)
        .build();
  }
}
