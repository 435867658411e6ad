package dev.incipit.listing.smart;

import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of one entry of a {@link SmartReader}, as they come. */
final class SmartEntry {
  private static final int LONGEST_RAW = 1 << 20;

  private enum Section {
    TITLE,
    AUTHORS,
    ABSTRACT,
    KEYWORDS,
    PUBLISHED;

    static @Nullable Section of(String mark) {
      return switch (mark) {
        case ".T" -> TITLE;
        case ".A" -> AUTHORS;
        case ".W" -> ABSTRACT;
        case ".K" -> KEYWORDS;
        case ".B" -> PUBLISHED;
        default -> null;
      };
    }
  }

  private final String id;
  private final int line;
  private final long start;
  private final StringBuilder raw = new StringBuilder();
  private final Map<Section, StringBuilder> texts = new EnumMap<>(Section.class);
  private @Nullable Section section;

  SmartEntry(String firstLine, int line, long start) {
    this.id = firstLine.substring(SmartReader.START.length()).strip();
    this.line = line;
    this.start = start;
    raw.append(firstLine).append('\n');
  }

  int line() {
    return line;
  }

  long start() {
    return start;
  }

  /** The entry as it was; null when it is too long to keep. */
  @Nullable String raw() {
    return raw.length() > LONGEST_RAW ? null : raw.toString();
  }

  void add(String text) {
    if (raw.length() <= LONGEST_RAW) {
      raw.append(text).append('\n');
    }
    if (isMark(text)) {
      section = Section.of(text.strip());
    } else if (section != null) {
      texts.computeIfAbsent(section, s -> new StringBuilder()).append(text).append('\n');
    }
  }

  private static boolean isMark(String text) {
    return text.length() >= 2
        && text.charAt(0) == '.'
        && text.charAt(1) >= 'A'
        && text.charAt(1) <= 'Z'
        && text.substring(2).isBlank();
  }

  /**
   * The paper.
   *
   * @throws IllegalArgumentException if it has no number, or neither title nor abstract
   */
  Paper paper() {
    var names = text(Section.AUTHORS).lines().map(String::strip).filter(n -> !n.isEmpty()).toList();
    return Paper.builder(new PaperId(id))
        .title(oneLine(Section.TITLE))
        .abstractText(text(Section.ABSTRACT).strip())
        .authors(names.isEmpty() ? Authors.unknown() : Authors.of(names))
        .comments(orNull(oneLine(Section.KEYWORDS)))
        .journalRef(orNull(oneLine(Section.PUBLISHED)))
        .build();
  }

  private String text(Section wanted) {
    StringBuilder text = texts.get(wanted);
    return text == null ? "" : text.toString();
  }

  private String oneLine(Section wanted) {
    return text(wanted).strip().replaceAll("\\s+", " ");
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
