package dev.incipit.listing.model;

import dev.incipit.paper.AnnouncedPaper;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one input: papers, and what was wrong with the rest.
 *
 * @param listings the listing pages, usually one; none when the input is no page but a plain file
 *     of papers, or could not be read
 * @param papers the papers taken, in the order of the input
 * @param problems what was odd or could not be taken, in the order of the input
 * @param spans where each part of a listing page stands: every byte of the input in exactly one
 *     span, in order; empty when there is no page
 * @param ledger the counts
 * @since 0.1.0
 */
public record ReadResult(
    List<Listing> listings,
    List<AnnouncedPaper> papers,
    List<ListingProblem> problems,
    List<ListingSpan> spans,
    InputLedger ledger) {

  /** Copies the lists. */
  public ReadResult {
    listings = List.copyOf(listings);
    papers = List.copyOf(papers);
    problems = List.copyOf(problems);
    spans = List.copyOf(spans);
  }

  /** {@return the listing page, the first if there are several; null if there is none} */
  public @Nullable Listing listing() {
    return listings.isEmpty() ? null : listings.getFirst();
  }

  /** {@return the input's name} */
  public String source() {
    return ledger.source();
  }

  /** {@return the form of the input; empty when it is none that is known} */
  public Optional<ListingFormat> format() {
    return Optional.ofNullable(ledger.format());
  }

  /** {@return whether anything could be read at all} */
  public boolean usable() {
    return !ledger.unusable();
  }
}
