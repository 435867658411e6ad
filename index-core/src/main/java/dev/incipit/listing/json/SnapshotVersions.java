package dev.incipit.listing.json;

import dev.incipit.listing.field.LooseDate;
import dev.incipit.paper.PaperDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the versions of a paper in arXiv's snapshot: their numbers and when they came in. */
final class SnapshotVersions {
  private static final Pattern NUMBER = Pattern.compile("v?([1-9]\\d{0,3})");

  private final JsonlReader.Oddities odd;
  private int oldest = Integer.MAX_VALUE;
  private int newest;
  private @Nullable PaperDate submitted;
  private @Nullable PaperDate updated;

  SnapshotVersions(JsonlReader.Oddities odd) {
    this.odd = odd;
  }

  /** The number of a version as {@code v1}; null if the text is null or none. */
  static @Nullable Integer number(@Nullable String text) {
    Matcher number = NUMBER.matcher(text == null ? "" : text.strip());
    return number.matches() ? Integer.valueOf(number.group(1)) : null;
  }

  /** Takes a list of versions, or a single one. */
  void take(@Nullable JsonValue value) {
    switch (value) {
      case null -> {}
      case JsonValue.Absent absent -> {}
      case JsonValue.Items items -> items.values().forEach(this::take);
      case JsonValue.Text text -> take(text.text(), null);
      case JsonValue.Fields version ->
          take(
              JsonValue.textOf(version.fields().get("version")),
              JsonValue.textOf(version.fields().get("created")));
    }
  }

  private void take(@Nullable String name, @Nullable String created) {
    Integer number = number(name);
    if (number == null) {
      odd.add("a version is none as v1 and was left out" + JsonlReader.was(name));
      return;
    }
    PaperDate date = created == null ? null : LooseDate.parse(created);
    if (created != null && date == null) {
      odd.add(
          "version "
              + number
              + " has no date as 'Mon, 11 Jan 2021 20:31:27 GMT'"
              + JsonlReader.was(created));
    }
    if (number < oldest) {
      oldest = number;
      submitted = number == 1 ? date : null;
    }
    if (number > newest) {
      newest = number;
      updated = date;
    }
  }

  /** The newest version's number; null if no version was told. */
  @Nullable Integer newest() {
    return newest == 0 ? null : newest;
  }

  /** When the first version came in; null when not told. */
  @Nullable PaperDate submitted() {
    return submitted;
  }

  /** When the newest version came in; null when not told. */
  @Nullable PaperDate updated() {
    return updated;
  }
}
