package dev.incipit.listing;

import dev.incipit.paper.AnnouncedPaper;
import java.util.ArrayList;
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
  private final List<Listing> listings = new ArrayList<>();
  private final List<ListingSpan> spans = new ArrayList<>();

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
    listings.add(page);
    spans.addAll(pageSpans);
  }

  List<Listing> listings() {
    return listings;
  }

  List<ListingSpan> spans() {
    return spans;
  }

  InputLedger ledger(String source, @Nullable ListingFormat format, @Nullable Integer promised) {
    return new InputLedger(
        source, format, promised, taken + rejected, rejected, warnings, unusable);
  }
}
