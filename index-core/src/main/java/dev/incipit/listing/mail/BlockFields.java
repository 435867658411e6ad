package dev.incipit.listing.mail;

import dev.incipit.listing.field.MailDate;
import dev.incipit.listing.field.RawText;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry as arXiv's mails and metadata files have them: {@code Title: ...}, each
 * continued on lines that are no field; and the dates of its versions.
 */
final class BlockFields {
  private static final Set<String> NAMES =
      Set.of(
          "title",
          "author",
          "authors",
          "categories",
          "category",
          "comments",
          "comment",
          "proxy",
          "report-no",
          "acm-class",
          "msc-class",
          "journal-ref",
          "doi",
          "license",
          "subj-class",
          "from",
          "web-address",
          "notes",
          "article-class");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z-]{3,20})\\s?:(.*)");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)\\s?(?:arXiv|Paper)\\s?(\\([^)]{0,40}\\))?\\s?:\\s?([^\\s(]{1,100})"
              + "\\s*(\\([^)]{0,40}\\))?.*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?:Date\\s?(\\(revised[^)]*\\))?\\s?:|(replaced with revised version))(.*)");
  private static final Pattern REVISION = Pattern.compile("(?i)v\\.?\\s?([1-9]\\d{0,3})");
  private static final Pattern SIZE = Pattern.compile("\\((\\d+)\\s?kb(?:,([A-Z]+))?\\)");

  private final Map<String, String> values = new HashMap<>();
  private @Nullable String last;
  @Nullable String id;
  boolean cross;
  boolean replaced;
  boolean withdrawn;
  int version;

  /** Whether a revision is told without its number, as old files do. */
  boolean revisedWithoutNumber;

  @Nullable Instant submitted;
  @Nullable Instant updated;

  /** Whether a line names a paper: {@code arXiv:2303.00763}, {@code Paper: hep-th/9901001}. */
  static boolean isIdentifier(String line) {
    return IDENTIFIER.matcher(line).matches();
  }

  BlockFields(List<BlockLine> lines) {
    for (BlockLine line : lines) {
      read(line.text());
    }
  }

  private void read(String line) {
    Matcher identifier = IDENTIFIER.matcher(line);
    if (id == null && identifier.matches()) {
      id = identifier.group(2);
      cross = isCross(identifier.group(1)) || isCross(identifier.group(3));
      return;
    }
    Matcher date = DATE.matcher(line);
    if (date.matches()) {
      date(date);
      last = null;
      return;
    }
    Matcher field = FIELD.matcher(line);
    String name = field.matches() ? field.group(1).toLowerCase(Locale.ROOT) : "";
    if (NAMES.contains(name) && !values.containsKey(name)) {
      values.put(name, field.group(2).strip());
      last = name;
    } else if (last != null) {
      values.merge(last, line, (before, more) -> before + "\n" + more);
    }
  }

  private static boolean isCross(@Nullable String mark) {
    return mark != null && mark.toLowerCase(Locale.ROOT).contains("cross");
  }

  private void date(Matcher line) {
    String revised = line.group(1);
    Instant date = MailDate.find(line.group(3));
    if (line.group(2) != null) {
      replaced = true;
      updated = date;
    } else if (revised == null) {
      submitted = submitted == null ? date : submitted;
    } else {
      Matcher revision = REVISION.matcher(revised);
      int number = revision.find() ? Integer.parseInt(revision.group(1)) : 0;
      if (number >= version) {
        version = number;
        updated = date;
      }
      revisedWithoutNumber |= number == 0;
    }
    Matcher size = SIZE.matcher(line.group(3));
    if (size.find()) {
      String flags = size.group(2);
      withdrawn = size.group(1).equals("0") || (flags != null && flags.contains("I"));
    }
  }

  /** A field in one line; null when it is missing or empty. */
  @Nullable String line(String... names) {
    for (String name : names) {
      String line = RawText.line(values.get(name));
      if (line != null) {
        return line;
      }
    }
    return null;
  }
}
