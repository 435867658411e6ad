package dev.incipit.listing.input;

import dev.incipit.listing.model.InputLedger;
import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.listing.model.ReadEvent;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands papers and problems on and keeps the account. */
public final class CountingSink implements EntrySink {
  private final Consumer<ReadEvent> readings;
  private final boolean notesDeletions;
  private int taken;
  private int rejected;
  private int warnings;
  private boolean unusable;
  private final List<Listing> listings = new ArrayList<>();
  private final List<ListingSpan> spans = new ArrayList<>();

  public CountingSink(Consumer<AnnouncedPaper> papers, Consumer<ListingProblem> problems) {
    this(divided(papers, problems), true);
  }

  /** Takes papers and problems apart, for who wants to know of nothing else. */
  public static Consumer<ReadEvent> divided(
      Consumer<AnnouncedPaper> papers, Consumer<ListingProblem> problems) {
    return event -> {
      switch (event) {
        case ReadEvent.Found found -> papers.accept(found.paper());
        case ReadEvent.Trouble trouble -> problems.accept(trouble.problem());
        case ReadEvent.Deleted deleted -> {}
        case ReadEvent.Answered answered -> {}
      }
    };
  }

  /** A sink that hands on everything, deletions as such and not as notes. */
  public CountingSink(Consumer<ReadEvent> readings) {
    this(readings, false);
  }

  /** A sink that hands on everything, deletions as such and maybe as notes too. */
  public CountingSink(Consumer<ReadEvent> readings, boolean notesDeletions) {
    this.readings = readings;
    this.notesDeletions = notesDeletions;
  }

  @Override
  public void paper(AnnouncedPaper paper) {
    taken++;
    readings.accept(new ReadEvent.Found(paper));
  }

  @Override
  public void problem(ListingProblem problem) {
    switch (problem.severity()) {
      case WARNING -> warnings++;
      case REJECTED -> rejected++;
      case UNUSABLE -> unusable = true;
    }
    readings.accept(new ReadEvent.Trouble(problem));
  }

  @Override
  public void deleted(PaperId id, ListingProblem note) {
    if (notesDeletions) {
      problem(note);
    }
    readings.accept(new ReadEvent.Deleted(id));
  }

  @Override
  public void answered(OaiAnswer answer) {
    readings.accept(new ReadEvent.Answered(answer));
  }

  @Override
  public void page(Listing page, List<ListingSpan> pageSpans) {
    listings.add(page);
    spans.addAll(pageSpans);
  }

  public List<Listing> listings() {
    return listings;
  }

  public List<ListingSpan> spans() {
    return spans;
  }

  public InputLedger ledger(
      String source, @Nullable ListingFormat format, @Nullable Integer promised) {
    return new InputLedger(
        source, format, promised, taken + rejected, rejected, warnings, unusable);
  }
}
