package dev.incipit.bench.listing;

import java.util.List;
import java.util.stream.Stream;

/** All layouts. */
public final class Layouts {

  private Layouts() {}

  /** The layouts, in the order of docs/reference/formats.md. */
  public static List<Layout> all() {
    return Stream.of(
            PageLayouts.all(),
            MailLayouts.all(),
            FeedLayouts.all(),
            OaiLayouts.all(),
            JsonLayouts.all())
        .flatMap(List::stream)
        .toList();
  }
}
