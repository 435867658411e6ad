package dev.incipit.mark;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a paper tells of itself in its title, comments, abstract and journal reference.
 *
 * @param marks what it tells; empty if nothing
 * @param venue where it was or will be published or presented, as it says it: the journal
 *     reference, or else what its comments name; null if neither tells
 * @param pages how many pages its comments say it has; null if they do not tell
 * @since 0.2.0
 */
public record Marks(Set<Mark> marks, @Nullable String venue, @Nullable Integer pages) {
  /** Copies the marks, in the order of {@link Mark}. */
  public Marks {
    Set<Mark> ordered = EnumSet.noneOf(Mark.class);
    ordered.addAll(marks);
    marks = Collections.unmodifiableSet(ordered);
  }

  /**
   * Reads what a paper tells. It takes longer than to read a paper from an index.
   *
   * @param paper the paper
   * @return the marks, venue and pages of the paper
   */
  public static Marks of(SelfDescription paper) {
    Texts texts = Texts.of(paper);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (CodeRule.holds(texts)) {
      marks.add(Mark.CODE);
    }
    if (DataRule.holds(texts)) {
      marks.add(Mark.DATA);
    }
    String journalRef = paper.journalRef();
    String venue = journalRef != null ? journalRef : VenueRule.of(texts).orElse(null);
    if (venue != null) {
      marks.add(Mark.VENUE);
    }
    if (Withdrawal.isTold(paper)) {
      marks.add(Mark.WITHDRAWN);
    }
    if (SurveyRule.holds(paper, texts)) {
      marks.add(Mark.SURVEY);
    }
    if (ThesisRule.holds(texts)) {
      marks.add(Mark.THESIS);
    }
    var pages = PageCount.of(texts);
    return new Marks(marks, venue, pages.isPresent() ? pages.getAsInt() : null);
  }

  /**
   * {@return whether a paper says that it was withdrawn}
   *
   * @param paper the paper
   */
  public static boolean isWithdrawn(SelfDescription paper) {
    return Withdrawal.isTold(paper);
  }
}
