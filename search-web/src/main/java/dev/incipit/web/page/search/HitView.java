package dev.incipit.web.page.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.Explanation;
import dev.incipit.search.Fragment;
import dev.incipit.search.Hit;
import dev.incipit.search.Passage;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.page.paper.BadgeView;
import dev.incipit.web.page.paper.PaperView;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.ResultPlace;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.text.DisplayText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper in a list of results.
 *
 * @param paper the paper
 * @param href the paper's page, which leads back to the results
 * @param place where it stands among the results, from 1; 0 when it has no place
 * @param badge its last appearance in a listing; null when it appeared in none
 * @param fresh the day on which a listing last had it as new or cross-listed; empty when none did
 * @param submitted when it came in, in words; null when not told
 * @param passages the best stretches of the abstract
 * @param whole whether the passages are the whole abstract
 * @param reasons why it ranks where it does; empty when not asked for
 */
public record HitView(
    PaperView paper,
    String href,
    int place,
    @Nullable BadgeView badge,
    String fresh,
    @Nullable String submitted,
    List<PassageView> passages,
    boolean whole,
    List<ReasonView> reasons) {

  /**
   * A stretch of the abstract.
   *
   * @param fragments its pieces
   * @param cutBefore whether text was left out before it
   * @param cutAfter whether text was left out after it
   */
  public record PassageView(List<Fragment> fragments, boolean cutBefore, boolean cutAfter) {}

  /**
   * A part of the score.
   *
   * @param label what it is given for
   * @param share how much of the score it is; empty for what is no share of it
   */
  public record ReasonView(String label, String share) {}

  /** A paper that no search found: its abstract is folded, nothing is marked. */
  public static HitView of(AnnouncedPaper paper) {
    return new HitView(
        PaperView.of(paper),
        Addresses.paper(paper.id()),
        0,
        paper.announcements().isEmpty() ? null : BadgeView.of(paper.announcements().getLast()),
        fresh(paper.announcements()),
        paper.paper().submittedOrMonth().map(TextFormat::date).orElse(null),
        List.of(),
        false,
        List.of());
  }

  /** A paper that a search found. */
  public static HitView of(Hit hit) {
    return of(hit, Addresses.paper(hit.entry().id()), 0);
  }

  /** The papers of a page of results, each with the way back; by cursor there are no places. */
  static List<HitView> of(SearchParams params, List<Hit> hits) {
    List<HitView> views = new ArrayList<>();
    for (Hit hit : hits) {
      int place = (params.page() - 1) * params.size() + views.size() + 1;
      views.add(
          params.cursor() == null
              ? of(hit, new ResultPlace(params.withPage(1), place).paper(hit.entry().id()), place)
              : of(hit));
    }
    return views;
  }

  private static HitView of(Hit hit, String href, int place) {
    var announcements = hit.announcements();
    String text = hit.paper().abstractText();
    List<PassageView> passages = passages(hit.highlights().abstractPassages(), text);
    return new HitView(
        PaperView.of(hit.entry(), hit.highlights()),
        href,
        place,
        announcements.isEmpty() ? null : BadgeView.of(announcements.getLast()),
        fresh(announcements),
        hit.paper().submittedOrMonth().map(TextFormat::date).orElse(null),
        passages,
        passages.size() == 1 && !passages.getFirst().cutBefore && !passages.getFirst().cutAfter,
        reasons(hit.explanation()));
  }

  private static String fresh(List<Announcement> announcements) {
    return announcements.stream()
        .filter(announcement -> announcement.type() != AnnouncementType.REPLACED)
        .map(announcement -> announcement.date().toString())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static List<ReasonView> reasons(@Nullable Explanation explanation) {
    return explanation == null
        ? List.of()
        : explanation.parts().stream()
            .map(part ->
                new ReasonView(
                    part.label(),
                    part.kind().isHeadStart() ? "" : TextFormat.percent(explanation.share(part))))
            .toList();
  }

  private static List<PassageView> passages(List<Passage> passages, String text) {
    List<PassageView> views = new ArrayList<>();
    int end = 0;
    for (Passage passage : passages) {
      boolean before = !blank(text, end, passage.start());
      end = passage.start() + passage.text().length();
      // A gap between two passages is marked once, at the end of the first.
      List<Fragment> fragments = DisplayText.of(passage.fragments());
      views.add(new PassageView(fragments, before && views.isEmpty(), false));
      if (before && views.size() > 1) {
        markCutAfter(views, views.size() - 2);
      }
    }
    if (!views.isEmpty() && !blank(text, end, text.length())) {
      markCutAfter(views, views.size() - 1);
    }
    return views;
  }

  private static void markCutAfter(List<PassageView> views, int at) {
    PassageView view = views.get(at);
    views.set(at, new PassageView(view.fragments, view.cutBefore, true));
  }

  private static boolean blank(String text, int from, int to) {
    int end = Math.min(to, text.length());
    return from >= end || text.substring(from, end).isBlank();
  }
}
