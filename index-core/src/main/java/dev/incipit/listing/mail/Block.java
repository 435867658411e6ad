package dev.incipit.listing.mail;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines between two rules of a mail or metadata file: an entry, or text around the entries.
 *
 * <p>An entry is {@code \\}, fields, {@code \\}, an abstract, {@code \\}. Abstracts hold {@code \\}
 * too, so the last one closes.
 */
final class Block {
  private final List<BlockLine> lines = new ArrayList<>();
  private int length;
  private boolean identified;

  void add(BlockLine line) {
    lines.add(line);
    length += line.text().length() + 1;
    identified |= BlockFields.isIdentifier(line.text());
  }

  /** Whether a line begins another entry, so that the rule before it must be missing. */
  boolean endsBefore(BlockLine line) {
    return identified
        && lines.size() > 3
        && lines.getLast().isMark()
        && BlockFields.isIdentifier(line.text());
  }

  /** Takes the last line away, which is the first of the next entry. */
  BlockLine removeLast() {
    length -= lines.getLast().text().length() + 1;
    return lines.removeLast();
  }

  int length() {
    return length;
  }

  List<BlockLine> lines() {
    return lines;
  }

  BlockLine first() {
    return lines.stream().filter(l -> !l.text().isBlank()).findFirst().orElse(lines.getFirst());
  }

  boolean isBlank() {
    return lines.stream().allMatch(l -> l.text().isBlank());
  }

  /** Whether there are only marks, between which an entry could be. */
  boolean isHollow() {
    return lines.stream().allMatch(l -> l.text().isBlank() || l.isMark());
  }

  /** Whether this is an entry, even one that lost its first mark. */
  boolean isEntry() {
    boolean titled = lines.stream().anyMatch(l -> l.text().startsWith("Title:"));
    return !isBlank() && (first().isMark() || (identified && titled));
  }

  /** The lines with fields. */
  List<BlockLine> fields() {
    return lines.subList(0, fieldsEnd());
  }

  private int fieldsEnd() {
    int from = first().isMark() ? lines.indexOf(first()) + 1 : 0;
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).isMark()) {
        return i;
      }
    }
    return lines.size();
  }

  /** Whether the fields end with their mark. */
  boolean hasAllFields() {
    return fieldsEnd() < lines.size();
  }

  /** Whether the abstract, if there is one, ends with its mark. */
  boolean isClosed() {
    return lastMark() > fieldsEnd() || abstractText().isBlank();
  }

  private int lastMark() {
    int last = lines.size() - 1;
    while (last >= 0 && !lines.get(last).isMark()) {
      last--;
    }
    return last;
  }

  /** The abstract's lines; empty if there are none. */
  String abstractText() {
    int from = fieldsEnd() + 1;
    int end = lastMark() >= from ? lastMark() : lines.size();
    return from >= end ? "" : text(lines.subList(from, end));
  }

  String text() {
    return text(lines);
  }

  private static String text(List<BlockLine> lines) {
    return String.join("\n", lines.stream().map(BlockLine::text).toList());
  }
}
