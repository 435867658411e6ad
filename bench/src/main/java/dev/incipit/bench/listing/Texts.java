package dev.incipit.bench.listing;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of papers as formats write them. */
final class Texts {
  private static final DateTimeFormatter MAIL_DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private Texts() {}

  static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String names(Paper paper) {
    return String.join(", ", paper.authors().names());
  }

  static String family(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  static String forenames(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf(' ')));
  }

  static String categories(Paper paper) {
    return paper.subjects().stream().map(Subject::code).collect(Collectors.joining(" "));
  }

  /** Subjects as pages name them: {@code Databases (cs.DB); Performance (cs.PF)}. */
  static String subjects(Paper paper) {
    return paper.subjects().stream()
        .map(subject -> subject.name() + " (" + subject.code() + ")")
        .collect(Collectors.joining("; "));
  }

  static String comments(Paper paper) {
    return Objects.requireNonNullElse(paper.comments(), "");
  }

  /** The date of the first version as mails write it. */
  static String mailDate(Paper paper) {
    return MAIL_DATE.format(time(paper.submitted()));
  }

  private static ZonedDateTime time(@Nullable PaperDate date) {
    return Objects.requireNonNull(date).start().atZone(ZoneOffset.UTC);
  }

  static String day(Paper paper) {
    return Objects.requireNonNull(paper.submitted()).day().toString();
  }

  static String id(AnnouncedPaper paper) {
    return paper.id().value();
  }

  /** A text in lines of mails, each indented by two blanks. */
  static String wrapped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column + word.length() > 76) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 && out.isEmpty() ? "  " : column == 0 ? "" : " ").append(word);
      column += word.length() + 1;
    }
    return out.toString();
  }
}
