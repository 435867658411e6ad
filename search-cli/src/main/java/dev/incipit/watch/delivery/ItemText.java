package dev.incipit.watch.delivery;

import dev.incipit.paper.Authors;
import dev.incipit.paper.PaperId;
import dev.incipit.search.Fragment;
import dev.incipit.search.Passage;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Reason;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.text.DisplayText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paper in pieces of plain text, which each form puts together.
 *
 * @param url its page; empty if it has none that others can open
 * @param title the title, marked
 * @param announced how it was announced
 * @param authors the authors
 * @param passages what matched in the abstract, marked; or how it begins
 * @param reasons why it is told, one line for each watch
 */
record ItemText(
    String url,
    List<Fragment> title,
    String announced,
    String authors,
    List<List<Fragment>> passages,
    List<String> reasons) {
  private static final int MOST_AUTHORS = 5;
  private static final int MOST_PARTS = 3;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  static ItemText of(Item item, WatchSettings settings) {
    return new ItemText(
        url(item.paper().id(), settings),
        lines(DisplayText.of(titleOf(item))),
        item.type().code() + " in " + String.join(", ", item.lists()),
        authors(item.paper().authors()),
        item.passages().stream()
            .map(Passage::fragments)
            .map(DisplayText::of)
            .map(ItemText::lines)
            .toList(),
        item.reasons().stream().map(ItemText::reason).toList());
  }

  private static List<Fragment> titleOf(Item item) {
    return item.paper().title().isBlank()
        ? List.of(new Fragment(item.paper().id().value(), false))
        : item.title();
  }

  static String url(PaperId id, WatchSettings settings) {
    URI address = settings.address();
    return address == null
        ? ArxivLinks.of(id).map(ArxivLinks::abstractPage).orElse("")
        : address + Addresses.paper(id).substring(1);
  }

  /** In one line, without characters that steer a terminal or a reader. */
  private static List<Fragment> lines(List<Fragment> pieces) {
    return pieces.stream().map(piece -> new Fragment(line(piece.text()), piece.match())).toList();
  }

  static String line(String text) {
    return CONTROL.matcher(SPACE.matcher(text).replaceAll(" ")).replaceAll("");
  }

  private static String authors(Authors authors) {
    if (!authors.known()) {
      return "authors not listed";
    }
    String shown =
        authors.names().stream()
            .limit(MOST_AUTHORS)
            .map(ItemText::line)
            .collect(Collectors.joining(", "));
    int more = authors.names().size() - MOST_AUTHORS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private static String reason(Reason reason) {
    List<String> all = new ArrayList<>();
    if (!reason.words().isEmpty()) {
      all.add(
          reason.words().stream()
              .map(word -> "“" + line(DisplayText.of(word)) + "”")
              .collect(Collectors.joining(", ")));
    }
    all.addAll(reason.filters());
    String why = reason.watch() + (all.isEmpty() ? "" : ": " + String.join("; ", all));
    return reason.parts().isEmpty()
        ? why
        : why
            + " – "
            + reason.parts().stream()
                .limit(MOST_PARTS)
                .map(ItemText::line)
                .collect(Collectors.joining("; "));
  }

  /** A text without marks. */
  static String plain(List<Fragment> pieces) {
    return pieces.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
