package dev.incipit.web.watch;

import dev.incipit.web.page.frame.TextFormat;
import java.util.List;

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
        String.join(", ", watch.announced()),
        watch.ways().isEmpty() ? "nowhere" : String.join(", ", watch.ways()),
        last(watch));
  }

  private static String last(WatchStatus watch) {
    String failing = watch.failing() ? ", cannot deliver just now" : "";
    if (watch.day() == null) {
      return "has not run" + failing;
    }
    String last =
        watch.last() == null
            ? "nothing delivered yet"
            : "delivered " + TextFormat.moment(watch.last());
    return "up to " + TextFormat.day(watch.day()) + ", " + last + failing;
  }
}
