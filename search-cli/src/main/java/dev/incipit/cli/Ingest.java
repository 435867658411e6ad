package dev.incipit.cli;

import dev.incipit.listing.InputLedger;
import dev.incipit.listing.ListingProblem;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.Severity;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.AddReport;
import dev.incipit.search.PaperIndex;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Reads inputs into an index, batch by batch, and keeps account. */
final class Ingest {
  private static final int BATCH = 1_000;
  private static final int HEAD_BYTES = 4_096;

  /**
   * What came of one input.
   *
   * @param input the file
   * @param ledger what was read
   * @param report what the index made of it
   * @param problems what was wrong
   */
  record Outcome(
      Inputs.Input input, InputLedger ledger, AddReport report, List<ListingProblem> problems) {
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

  Ingest(PaperIndex index, RejectsFile rejects, Progress progress) {
    this.index = index;
    this.rejects = rejects;
    this.progress = progress;
  }

  /** Reads all inputs and commits what they hold. */
  List<Outcome> all(List<Inputs.Input> inputs) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (Inputs.Input input : inputs) {
      outcomes.add(read(input));
    }
    index.commit();
    progress.done();
    return outcomes;
  }

  private Outcome read(Inputs.Input input) throws IOException {
    try (InputStream in = input.standardInput() ? System.in : Files.newInputStream(input.path())) {
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

  private Outcome read(Inputs.Input input, byte[] head, InputStream in) throws IOException {
    String source = input.standardInput() ? "standard input" : input.path().toString();
    Batch batch = new Batch();
    List<ListingProblem> problems = new ArrayList<>();
    InputLedger ledger = ListingReader.read(in, source, batch::take, problems::add);
    batch.add();
    rejects.write(head, ledger.format(), problems);
    return new Outcome(input, ledger, batch.report, problems);
  }

  private static Outcome unreadable(Inputs.Input input, IOException e) {
    String source = input.path().toString();
    String reason =
        e instanceof AccessDeniedException
            ? "may not be read by you"
            : String.valueOf(e.getMessage());
    ListingProblem problem =
        new ListingProblem(Severity.UNUSABLE, "unreadable", reason, source, 1, 0, null);
    InputLedger nothing = new InputLedger(source, null, null, 0, 0, 0, true);
    return new Outcome(input, nothing, AddReport.none(), List.of(problem));
  }

  /** Papers on their way into the index. */
  private final class Batch {
    private final List<AnnouncedPaper> papers = new ArrayList<>();
    private AddReport report = AddReport.none();

    void take(AnnouncedPaper paper) {
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
      report = report.plus(index.add(papers));
      progress.add(papers.size());
      papers.clear();
    }
  }
}
