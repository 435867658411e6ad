package dev.incipit.cli.search;

import dev.incipit.cli.option.IndexOption;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.eval.Evaluation;
import dev.incipit.eval.Judgements;
import dev.incipit.eval.Measure;
import dev.incipit.eval.Topic;
import dev.incipit.eval.TopicSearch;
import dev.incipit.eval.Topics;
import dev.incipit.eval.TrecRun;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code incipit eval}: measures how well the index ranks. */
public @Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Run the queries of a test collection and score the ranking by its judgements.",
    footer = {
      "",
      "Queries: TREC topics, .I/.W sections, JSON lines with _id and text, or id TAB text.",
      "Judgements: TREC's, BEIR's, or those of the classic collections.",
      "See docs/how-to/measure-relevance.md."
    }) final class EvalCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Path defaultIndex;

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--queries", required = true, paramLabel = "FILE", description = "The queries.")
  private Path queries = Path.of("");

  @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "The judgements.")
  private Path qrels = Path.of("");

  @Option(names = "--run", paramLabel = "FILE", description = "Write the rankings in TREC format.")
  private @Nullable Path run;

  @Option(
      names = "--compare",
      paramLabel = "RUN",
      description =
          "Compare with the rankings in this file, and test the difference for significance.")
  private @Nullable Path compare;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "Maximum number of papers per query. Default: ${DEFAULT-VALUE}.")
  private int depth = 1_000;

  /** How many of a topic's words a paper needs. */
  enum Matching {
    AUTO,
    ALL,
    ANY;

    @Nullable MatchMode mode() {
      return switch (this) {
        case AUTO -> null;
        case ALL -> MatchMode.ALL;
        case ANY -> MatchMode.ANY;
      };
    }
  }

  @Option(
      names = "--matching",
      paramLabel = "MODE",
      description =
          "Papers need all or any of a query's plain words. auto decides by their number, as a"
              + " search does. Default: auto.")
  private Matching matching = Matching.AUTO;

  @Option(
      names = "--meaning",
      paramLabel = "HOW",
      description =
          "off, order or more. With more, papers of like meaning stand from place 81 on. Default:"
              + " as a search decides.")
  private @Nullable Meaning meaning;

  @Option(
      names = "--plain-topics",
      description = "The queries are texts: nothing in them is query syntax.")
  private boolean plainTopics;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public EvalCommand(Terminal terminal, Path defaultIndex) {
    this.terminal = terminal;
    this.defaultIndex = defaultIndex;
  }

  @Override
  public Integer call() throws IOException {
    Judgements judgements = Judgements.read(qrels);
    List<Topic> topics = Topics.read(queries).numberedAs(judgements).list();
    TrecRun other = compare == null ? null : TrecRun.read(compare);
    TrecRun own;
    try (PaperIndex papers = index.place(defaultIndex).openReadOnly()) {
      own = new TopicSearch(papers, depth, matching.mode(), meaning, plainTopics).run(topics);
    }
    if (run != null) {
      own.write(run);
    }
    Evaluation evaluation = Evaluation.of(own, topics, judgements);
    if (evaluation.mean(Measure.MAP) == 0) {
      terminal
          .err()
          .println(
              "note: none of the judged papers was found; their ids look like "
                  + judgements.anyPaper()
                  + ". Are the ids in the index different?");
    }
    Evaluation before = other == null ? null : Evaluation.of(other, topics, judgements);
    EvaluationPrinter printer = new EvaluationPrinter(terminal, evaluation, before);
    if (json) {
      printer.json();
    } else {
      printer.table();
    }
    return ExitStatus.OK;
  }
}
