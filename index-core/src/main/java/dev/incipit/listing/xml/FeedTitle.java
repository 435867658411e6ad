package dev.incipit.listing.xml;

import dev.incipit.paper.AnnouncementType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A title as arXiv's feeds printed it until 2024: {@code Snapshots. (arXiv:2106.00101v1 [cs.DC]
 * UPDATED)}.
 *
 * @param title the title alone
 * @param version the version that it names; null if it names none
 * @param subject the primary subject; null if it names none
 * @param type what the paper is on the list; null if the title is of another form
 */
record FeedTitle(
    String title,
    @Nullable Integer version,
    @Nullable String subject,
    @Nullable AnnouncementType type) {
  private static final Pattern FORM =
      Pattern.compile(
          "^(.*?)\\.?\\s*\\(arXiv:[^\\s()]{5,40}?(?:v([1-9]\\d{0,3}))?"
              + "(?:\\s*\\[([A-Za-z.-]{2,40})\\])?(?:\\s+([A-Z][A-Z -]{2,30}))?\\s*\\)$",
          Pattern.DOTALL);

  static FeedTitle of(String printed) {
    Matcher form = FORM.matcher(printed.strip());
    if (!form.matches()) {
      return new FeedTitle(printed, null, null, null);
    }
    String mark = form.group(4) == null ? "" : form.group(4);
    AnnouncementType type =
        mark.startsWith("UPDATED") || mark.startsWith("REPLACED")
            ? AnnouncementType.REPLACED
            : mark.startsWith("CROSS") ? AnnouncementType.CROSS : AnnouncementType.NEW;
    String version = form.group(2);
    return new FeedTitle(
        form.group(1), version == null ? null : Integer.valueOf(version), form.group(3), type);
  }
}
