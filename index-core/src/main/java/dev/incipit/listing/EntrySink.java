package dev.incipit.listing;

import dev.incipit.paper.AnnouncedPaper;
import java.util.List;

/** Takes what a {@link FormatReader} finds, in the order of the input. */
interface EntrySink {

  void paper(AnnouncedPaper paper);

  void problem(ListingProblem problem);

  /** Takes a page as a whole, after its papers; only formats that are pages call it. */
  void page(Listing listing, List<ListingSpan> spans);
}
