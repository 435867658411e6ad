package dev.incipit.listing;

import dev.incipit.paper.AnnouncedPaper;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands papers and problems on and keeps the account. */
final class CountingSink implements EntrySink {
  private final Consumer<AnnouncedPaper> papers;
  private final Consumer<ListingProblem> problems;
  private int taken;
  private int rejected;
  private int warnings;
  private boolean unusable;
  private @Nullable Listing listing;
  private List<ListingSpan> spans = List.of();

  CountingSink(Consumer<AnnouncedPaper> papers, Consumer<ListingProblem> problems) {
    this.papers = papers;
    this.problems = problems;
  }

  @Override
  public void paper(AnnouncedPaper paper) {
    taken++;
    papers.accept(paper);
  }

  @Override
  public void problem(ListingProblem problem) {
    switch (problem.severity()) {
      case WARNING -> warnings++;
      case REJECTED -> rejected++;
      case UNUSABLE -> unusable = true;
    }
    problems.accept(problem);
  }

  @Override
  public void page(Listing page, List<ListingSpan> pageSpans) {
    listing = page;
    spans = pageSpans;
  }

  @Nullable Listing listing() {
    return listing;
  }

  List<ListingSpan> spans() {
    return spans;
  }

  InputLedger ledger(String source, @Nullable ListingFormat format, @Nullable Integer promised) {
    return new InputLedger(
        source, format, promised, taken + rejected, rejected, warnings, unusable);
  }
}
