package dev.incipit.cli.load;

import dev.incipit.cli.option.InputFiles;
import dev.incipit.cli.terminal.Progress;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.listing.model.Severity;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads inputs into an index, batch by batch, and keeps account. */
final class Ingest {
  private static final int BATCH = 1_000;
  private static final int HEAD_BYTES = 1 << 16;

  /** How many problems of an input are kept; the rest is only counted. */
  private static final int MOST_PROBLEMS = 1_000;

  /**
   * What came of one input.
   *
   * @param input the file
   * @param ledger what was read
   * @param report what the index made of it
   * @param problems what was wrong, the first of it
   * @param moreProblems how many problems were not kept
   */
  record Outcome(
      InputFiles.Input input,
      InputLedger ledger,
      AddReport report,
      List<ListingProblem> problems,
      int moreProblems) {
    Outcome {
      problems = List.copyOf(problems);
    }

    /** Entries that were read and are not in the index. */
    int rejected() {
      return ledger.rejected() + report.refused().size();
    }

    boolean unusable() {
      return ledger.unusable();
    }
  }

  private final PaperIndex index;
  private final RejectsFile rejects;
  private final Progress progress;
  private final LoadCommits commits;
  private final ReadOptions options;

  /**
   * Makes an ingest.
   *
   * @param commits when it commits
   * @param options what is known of all inputs
   */
  Ingest(
      PaperIndex index,
      RejectsFile rejects,
      Progress progress,
      LoadCommits commits,
      ReadOptions options) {
    this.options = options;
    this.index = index;
    this.rejects = rejects;
    this.progress = progress;
    this.commits = commits;
  }

  /** Reads all inputs and commits what they hold. */
  List<Outcome> all(List<InputFiles.Input> inputs) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (InputFiles.Input input : inputs) {
      outcomes.add(read(input));
    }
    commits.end();
    progress.done();
    return outcomes;
  }

  /** Reads one input; what it holds is not yet committed. */
  Outcome read(InputFiles.Input input) throws IOException {
    try (InputStream in =
        new CountedInput(
            input.standardInput() ? System.in : Files.newInputStream(input.path()), progress)) {
      byte[] head = in.readNBytes(HEAD_BYTES);
      return read(input, head, new SequenceInputStream(new ByteArrayInputStream(head), in));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException e) {
      if (input.named()) {
        throw e;
      }
      return unreadable(input, e);
    }
  }

  private Outcome read(InputFiles.Input input, byte[] head, InputStream in) throws IOException {
    String source = input.standardInput() ? "standard input" : input.path().toString();
    LoadCommits.Place place = commits.place(input, options);
    if (place.committed() > 0) {
      progress.tell(
          "%s: continues after the %,d papers that an interrupted run had committed"
              .formatted(source, place.committed()));
    }
    Batch batch = new Batch(place);
    ListingFormat forced = options.format();
    ListingFormat found = forced != null ? forced : ListingReader.detect(head).orElse(null);
    // The files in a ZIP archive may be of several formats; each rejected entry tells its own.
    boolean mixed = forced == null && head.length > 1 && head[0] == 'P' && head[1] == 'K';
    Problems problems = new Problems(found, mixed);
    InputLedger ledger = ListingReader.readAhead(in, source, options, batch::take, problems::take);
    batch.add();
    return new Outcome(input, ledger, batch.report, problems.kept, problems.more);
  }

  private static Outcome unreadable(InputFiles.Input input, IOException e) {
    String source = input.path().toString();
    String reason =
        e instanceof AccessDeniedException
            ? "you have no permission to read it"
            : String.valueOf(e.getMessage());
    ListingProblem problem =
        new ListingProblem(Severity.UNUSABLE, "unreadable", reason, source, 1, 0, null);
    InputLedger nothing = new InputLedger(source, null, null, 0, 0, 0, true);
    return new Outcome(input, nothing, AddReport.none(), List.of(problem), 0);
  }

  /** Problems on their way to the account, rejected entries on theirs to the file. */
  private final class Problems {
    private final @Nullable ListingFormat found;
    private final boolean mixed;
    private final List<ListingProblem> kept = new ArrayList<>();
    private int more;

    Problems(@Nullable ListingFormat found, boolean mixed) {
      this.found = found;
      this.mixed = mixed;
    }

    private ListingFormat format(String raw, ListingFormat first) {
      return mixed
          ? ListingReader.detect(raw.getBytes(StandardCharsets.UTF_8)).orElse(first)
          : first;
    }

    void take(ListingProblem problem) {
      String raw = problem.raw();
      if (raw != null && found != null) {
        try {
          rejects.write(format(raw, found), raw);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      if (kept.size() < MOST_PROBLEMS) {
        kept.add(problem.withoutRaw());
      } else {
        more++;
      }
    }
  }

  /** Papers on their way into the index. */
  private final class Batch {
    private final List<AnnouncedPaper> papers = new ArrayList<>();
    private final LoadCommits.Place place;
    private long known;
    private AddReport report = AddReport.none();

    Batch(LoadCommits.Place place) {
      this.place = place;
    }

    void take(AnnouncedPaper paper) {
      if (known < place.committed()) {
        known++;
        report = report.plus(new AddReport(0, 0, 1, List.of()));
        return;
      }
      papers.add(paper);
      if (papers.size() == BATCH) {
        try {
          add();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    void add() throws IOException {
      AddReport added = index.add(papers);
      keepRefused(added);
      report = report.plus(added);
      progress.add(papers.size());
      commits.added(place, papers.size(), added);
      papers.clear();
    }

    /** What the index could not take is kept in the one form that has all of it. */
    private void keepRefused(AddReport added) throws IOException {
      Set<PaperId> refused =
          added.refused().stream().map(AddReport.Refusal::id).collect(Collectors.toSet());
      for (AnnouncedPaper paper : refused.isEmpty() ? List.<AnnouncedPaper>of() : papers) {
        if (refused.contains(paper.id())) {
          rejects.write(ListingFormat.JSONL, PaperJson.write(paper));
        }
      }
    }
  }
}
