package dev.incipit.listing;

import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of any input whatever, in every format. */
final class FuzzedInput {
  private FuzzedInput() {}

  /** Checks a reader; a null format is told by the content. */
  static void check(byte[] input, @Nullable ListingFormat format) {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<ListingProblem> problems = new ArrayList<>();
    try {
      InputLedger ledger =
          ListingReader.read(
              new ByteArrayInputStream(input),
              "input",
              ReadOptions.of(format),
              papers::add,
              problems::add);
      require(ledger.read() == papers.size() + ledger.rejected(), "each entry is accounted for");
      for (ListingProblem problem : problems) {
        require(problem.line() >= 1 && problem.byteOffset() >= 0, "a problem has a place");
      }
      for (AnnouncedPaper paper : papers) {
        require(paper.equals(PaperJson.read(PaperJson.write(paper))), "a paper reads back equal");
      }
      for (ExportFormat form : ExportFormat.values()) {
        ExportWriter writer = form.open(Writer.nullWriter());
        for (AnnouncedPaper paper : papers) {
          writer.write(paper);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }
}
