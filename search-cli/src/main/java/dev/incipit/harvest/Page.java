package dev.incipit.harvest;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.listing.model.ReadEvent;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.search.AddReport;
import dev.incipit.search.DeletedPaper;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one answer holds; kept until it is known to be whole.
 *
 * @param ledger the counts
 * @param papers its papers
 * @param deleted papers that were taken back
 * @param problems what was wrong
 * @param answer what the server said besides; null if it is no OAI-PMH answer
 */
record Page(
    InputLedger ledger,
    List<AnnouncedPaper> papers,
    List<PaperId> deleted,
    List<ListingProblem> problems,
    @Nullable OaiAnswer answer) {

  static Page read(InputStream in, String source) throws IOException {
    Contents contents = new Contents();
    InputLedger ledger = ListingReader.read(in, source, contents::take);
    return new Page(ledger, contents.papers, contents.deleted, contents.problems, contents.answer);
  }

  /**
   * Adds all of it to an index and makes it durable; answers how many papers were removed.
   *
   * @param today the day by which the index remembers what was removed
   */
  HarvestReport addTo(PaperIndex index, LocalDate today) throws IOException {
    AddReport added = index.add(papers);
    List<DeletedPaper> removed = new ArrayList<>();
    for (PaperId id : deleted) {
      Optional<AnnouncedPaper> paper = index.find(id);
      if (index.delete(id)) {
        List<Subject> subjects = paper.map(entry -> entry.paper().subjects()).orElse(List.of());
        removed.add(new DeletedPaper(id, today, subjects.stream().map(Subject::code).toList()));
      }
    }
    index.commit(removed.isEmpty() ? Map.of() : DeletedPaper.changes(index.notes(), removed));
    return new HarvestReport(
        1, ledger.read(), ledger.rejected(), removed.size(), added, problems, null);
  }

  /** The first thing that is wrong, for people. */
  String complaint() {
    return problems.isEmpty() ? "it is empty" : problems.getFirst().message();
  }

  private static final class Contents {
    private final List<AnnouncedPaper> papers = new ArrayList<>();
    private final List<PaperId> deleted = new ArrayList<>();
    private final List<ListingProblem> problems = new ArrayList<>();
    private @Nullable OaiAnswer answer;

    void take(ReadEvent event) {
      switch (event) {
        case ReadEvent.Found found -> papers.add(found.paper());
        case ReadEvent.Deleted gone -> deleted.add(gone.id());
        case ReadEvent.Trouble trouble -> problems.add(trouble.problem());
        case ReadEvent.Answered answered -> answer = answered.answer();
      }
    }
  }
}
