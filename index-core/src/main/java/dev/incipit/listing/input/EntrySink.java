package dev.incipit.listing.input;

import dev.incipit.listing.model.Listing;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.OaiAnswer;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import java.util.List;

/** Takes what a {@link FormatReader} finds, in the order of the input. */
public interface EntrySink {

  void paper(AnnouncedPaper paper);

  void problem(ListingProblem problem);

  /**
   * Takes a paper that its archive took back.
   *
   * @param note the same for people who only read
   */
  void deleted(PaperId id, ListingProblem note);

  /** Takes what an OAI-PMH server's answer said, after its records. */
  void answered(OaiAnswer answer);

  /** Takes a page as a whole, after its papers; only formats that are pages call it. */
  void page(Listing listing, List<ListingSpan> spans);
}
