package dev.incipit.web.page.paper;

import dev.incipit.search.Fragment;
import dev.incipit.web.text.DisplayText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text in pieces into its paragraphs, which are its lines. */
final class Paragraphs {
  private Paragraphs() {}

  /** The paragraphs as they are read, without empty ones. */
  static List<List<Fragment>> of(List<Fragment> text) {
    List<List<Fragment>> paragraphs = new ArrayList<>();
    List<Fragment> line = new ArrayList<>();
    for (Fragment piece : text) {
      String[] parts = piece.text().split("\\R", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          add(paragraphs, line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Fragment(parts[i], piece.match()));
        }
      }
    }
    add(paragraphs, line);
    return paragraphs;
  }

  private static void add(List<List<Fragment>> paragraphs, List<Fragment> line) {
    if (line.stream().anyMatch(piece -> !piece.text().isBlank())) {
      paragraphs.add(DisplayText.of(stripped(line)));
    }
  }

  private static List<Fragment> stripped(List<Fragment> line) {
    List<Fragment> pieces = new ArrayList<>(line);
    Fragment first = pieces.getFirst();
    pieces.set(0, new Fragment(first.text().stripLeading(), first.match()));
    Fragment last = pieces.getLast();
    pieces.set(pieces.size() - 1, new Fragment(last.text().stripTrailing(), last.match()));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return pieces;
  }
}
