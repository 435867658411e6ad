package dev.incipit.listing.mail;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.listing.field.MailDate;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the text around the entries of an announcement mail tells: its list, its day, its sections.
 *
 * <p>The day is that of the announcement, which is when the mail was sent, by Greenwich time, as
 * arXiv's pages count days; a mail that lost its date was sent on the working day after the last
 * paper was received.
 */
final class MailHead {
  private static final Pattern SUBJECT =
      Pattern.compile(
          "Subject:\\s*(?:(?:Re|Fwd?):\\s*|\\[[^\\]]*\\]\\s*)*([a-z-]+(?:\\.[A-Za-z-]+)?) daily\\b(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNTS = Pattern.compile("(\\d{1,6}) new(?: \\+ (\\d{1,6}) cross)?");
  private static final Pattern DAY = Pattern.compile("/\\*(.{6,40})\\*/");
  private static final String RECEIVED = "received from";

  private @Nullable String subject;
  private @Nullable String date;
  @Nullable String list;
  @Nullable LocalDate day;
  @Nullable Integer fresh;
  @Nullable Integer crosses;
  @Nullable AnnouncementType section;
  boolean sectioned;

  /** Takes what a block says that is no entry; answers whether another mail begins with it. */
  static boolean beginsMail(Block block) {
    return block.lines().stream().anyMatch(l -> SUBJECT.matcher(l.text()).matches());
  }

  void read(Block block) {
    for (BlockLine line : block.lines()) {
      String text = line.text();
      Matcher found = SUBJECT.matcher(text);
      if (found.matches()) {
        subject = text;
        list = Taxonomy.arxiv().isKnown(found.group(1)) ? canonical(found.group(1)) : null;
        counts(found.group(2));
      } else if (text.startsWith("Date:") && date == null) {
        date = text;
        Instant sent = MailDate.find(text);
        day = sent == null ? day : LocalDate.ofInstant(sent, ZoneOffset.UTC);
      } else if (text.stripLeading().startsWith(RECEIVED) && day == null) {
        day = dayAfter(text);
      }
    }
  }

  private static String canonical(String code) {
    return Taxonomy.arxiv().canonical(code);
  }

  private void counts(String text) {
    Matcher counts = COUNTS.matcher(text);
    if (counts.find()) {
      fresh = Integer.valueOf(counts.group(1));
      crosses = counts.group(2) == null ? 0 : Integer.valueOf(counts.group(2));
    }
  }

  private static @Nullable LocalDate dayAfter(String received) {
    int to = received.indexOf(" to ");
    Instant last = to < 0 ? null : MailDate.find(received.substring(to));
    if (last == null) {
      return null;
    }
    LocalDate day = LocalDate.ofInstant(last, ZoneOffset.UTC).plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Takes a mark between sections. */
  void mark(String line) {
    sectioned = true;
    section =
        line.startsWith("%-%")
            ? AnnouncementType.CROSS
            : line.startsWith("%%-") ? AnnouncementType.REPLACED : null;
  }

  /** Takes an entry that is only a day, as files with several days have; false if it is none. */
  boolean readDay(Block block) {
    for (BlockLine line : block.lines()) {
      Matcher found = DAY.matcher(line.text());
      LocalDate named = found.find() ? ListingDate.parse(found.group(1)) : null;
      if (named != null) {
        day = named;
        return true;
      }
    }
    return false;
  }

  /** Whether no line has told a list, not even one that is unknown. */
  boolean namesNoList() {
    return subject == null;
  }

  AnnouncementType type(BlockFields fields) {
    if (fields.replaced || section == AnnouncementType.REPLACED) {
      return AnnouncementType.REPLACED;
    }
    boolean cross = fields.cross || section == AnnouncementType.CROSS;
    return cross ? AnnouncementType.CROSS : AnnouncementType.NEW;
  }

  /** The lines that, before an entry in a file of its own, tell again what is known here. */
  String heading() {
    StringBuilder heading = new StringBuilder();
    if (date != null) {
      heading.append(date).append('\n');
    }
    if (subject != null) {
      heading.append(subject).append('\n');
    }
    heading.append(MailReader.RULE).append('\n');
    if (date == null && day != null) {
      heading.append("\\\\\n/* ").append(day).append(" */\n\\\\\n").append(MailReader.RULE);
      heading.append('\n');
    }
    if (section != null) {
      String mark = section == AnnouncementType.CROSS ? "%-" : "%%--";
      heading.append(mark.repeat(78 / mark.length())).append('\n');
    }
    return heading.toString();
  }
}
