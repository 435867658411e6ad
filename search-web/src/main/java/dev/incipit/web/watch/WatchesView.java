package dev.incipit.web.watch;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.web.page.frame.TextFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page that lists watches.
 *
 * @param watches the watches, by name
 */
public record WatchesView(List<Row> watches) {

  /**
   * A watch.
   *
   * @param name what it is called
   * @param query what it searches for, in words
   * @param href that search
   * @param announced which announcements count
   * @param ways how it delivers
   * @param last how far it is
   */
  public record Row(
      String name, String query, String href, String announced, String ways, String last) {}

  static WatchesView of(List<WatchStatus> watches) {
    return new WatchesView(watches.stream().map(WatchesView::row).toList());
  }

  private static Row row(WatchStatus watch) {
    return new Row(
        watch.name(),
        watch.query().isBlank() ? "all papers, narrowed" : watch.query(),
        "/search?" + watch.search(),
        joined(watch.announced().stream().map(WatchesView::announced)) + " papers",
        watch.ways().isEmpty() ? "nowhere" : joined(watch.ways().stream().map(WatchesView::way)),
        last(watch));
  }

  private static String announced(String code) {
    return code.equals(AnnouncementType.CROSS.code()) ? "cross-listed" : code;
  }

  private static String way(String kind) {
    return switch (kind) {
      case "markdown" -> "in a Markdown file";
      case "feed" -> "as a feed";
      default -> "by " + kind;
    };
  }

  /** {@code new, cross-listed and replaced}. */
  private static String joined(Stream<String> parts) {
    List<String> all = parts.toList();
    int last = all.size() - 1;
    return last < 1
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }

  private static String last(WatchStatus watch) {
    String failing = watch.failing() ? ". The last run could not deliver all of it" : "";
    if (watch.day() == null) {
      return "has not run yet" + failing;
    }
    String last =
        watch.last() == null
            ? "nothing delivered yet"
            : "delivered " + TextFormat.moment(watch.last());
    return "listings up to " + TextFormat.day(watch.day()) + ", " + last + failing;
  }
}
