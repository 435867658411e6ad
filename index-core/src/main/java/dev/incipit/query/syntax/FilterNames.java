package dev.incipit.query.syntax;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncementType;
import java.util.Locale;
import java.util.Optional;

/** What people call the values of filters. */
public final class FilterNames {
  private FilterNames() {}

  /** The way of being announced that a text names. */
  public static Optional<AnnouncementType> type(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "replace", "replacement", "replacements" -> Optional.of(AnnouncementType.REPLACED);
      case "cross-list", "crosslist", "cross-listed" -> Optional.of(AnnouncementType.CROSS);
      default -> AnnouncementType.ofCode(value);
    };
  }

  /** What a paper may tell of itself that a text names. */
  public static Optional<Mark> mark(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "software", "source" -> Optional.of(Mark.CODE);
      case "dataset", "datasets" -> Optional.of(Mark.DATA);
      case "published", "accepted" -> Optional.of(Mark.VENUE);
      case "retracted" -> Optional.of(Mark.WITHDRAWN);
      case "review", "overview" -> Optional.of(Mark.SURVEY);
      case "dissertation" -> Optional.of(Mark.THESIS);
      default -> Mark.ofCode(value);
    };
  }
}
