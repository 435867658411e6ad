package dev.incipit.pipeline.highlight;

import dev.incipit.compile.AnalyzedText;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.query.TextField;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A paper whose texts are taken apart when somebody first looks at them, and once for all who do.
 * Thread-safe.
 */
public final class AnalyzedPaper {
  private final AnnouncedPaper entry;
  private final Map<TextField, AnalyzedText> texts = new ConcurrentHashMap<>();
  private volatile @Nullable List<AnalyzedText> names;

  public AnalyzedPaper(AnnouncedPaper entry) {
    this.entry = entry;
  }

  /** The paper with its announcements. */
  public AnnouncedPaper entry() {
    return entry;
  }

  Paper paper() {
    return entry.paper();
  }

  /** What a field says as it came; empty if nothing. */
  String raw(TextField field) {
    String raw =
        switch (field) {
          case TITLE -> paper().title();
          case ABSTRACT -> paper().abstractText();
          case COMMENTS -> paper().comments();
          case JOURNAL -> paper().journalRef();
          case REPORT -> paper().reportNumber();
          case VENUE -> paper().marks().venue();
          case AUTHOR, ALL -> throw new IllegalArgumentException(field + " is not one text");
        };
    return raw == null ? "" : raw;
  }

  /** The words of a field. */
  AnalyzedText text(TextField field) {
    return texts.computeIfAbsent(field, f -> AnalyzedText.of(raw(f)));
  }

  /** The words of each author's name. */
  List<AnalyzedText> names() {
    List<AnalyzedText> known = names;
    if (known == null) {
      known =
          paper().authors().list().stream().map(Author::name).map(AnalyzedText::ofName).toList();
      names = known;
    }
    return known;
  }
}
