package dev.incipit.listing.page;

import java.util.List;

/**
 * Settles where a title ends when it may have an author glued to it, or may not: {@code ...with
 * PyTorch Lightning} and {@code ...via Shared LogsJohn Smith} have one shape.
 *
 * <p>Some extractors drop short lists of authors and keep long ones. So a single name is believed
 * only on a page where every entry has authors, and most of them have a list that is beyond doubt.
 */
final class DoubtfulAuthors {

  private DoubtfulAuthors() {}

  /** Gives every draft its title and authors. */
  static void settle(List<EntryDraft> drafts, String text) {
    int sure = 0;
    int doubtful = 0;
    int without = 0;
    for (EntryDraft draft : drafts) {
      TitleSplit split = draft.glued;
      if (split != null) {
        sure += split.seam() >= 0 ? 1 : 0;
        doubtful += split.seam() < 0 && split.doubtful() >= 0 ? 1 : 0;
        without += split.doubtful() < 0 ? 1 : 0;
      }
    }
    boolean everywhere = sure > 1 && sure > doubtful && without * 20 <= sure;
    for (EntryDraft draft : drafts) {
      TitleSplit split = draft.glued;
      if (split != null) {
        int seam = everywhere ? split.doubtful() : split.seam();
        if (seam >= 0) {
          draft.splitGlued(text, seam);
        } else {
          draft.keepTitle(text);
        }
      }
    }
  }
}
