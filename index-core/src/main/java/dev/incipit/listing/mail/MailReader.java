package dev.incipit.listing.mail;

import dev.incipit.listing.field.UnnamedList;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.input.FormatReader;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads announcement mails, the monthly listing files made like them, and metadata files ({@code
 * .abs}), one or many in a stream; entry by entry, in constant memory.
 */
public final class MailReader implements FormatReader {
  static final String RULE = "-".repeat(78);

  /** Longest entry, in characters. */
  private static final int LONGEST_ENTRY = 4 << 20;

  private final boolean mails;
  private final ReadOptions options;
  private MailHead head = new MailHead();
  private Block block = new Block();
  private final UnnamedList unnamed = new UnnamedList();
  private MailCounts counts = new MailCounts();
  private @Nullable Integer promised = 0;

  /**
   * Makes a reader.
   *
   * @param mails whether the entries are announcements; else they are metadata files
   * @param options the list and the day of mails that tell none
   */
  public MailReader(boolean mails, ReadOptions options) {
    this.mails = mails;
    this.options = options;
  }

  @Override
  public @Nullable Integer read(InputStream in, String source, EntrySink sink) throws IOException {
    BlockSource lines = new BlockSource(in);
    for (BlockLine line = lines.next(); line != null; line = lines.next()) {
      if (line.isRule()) {
        finish(source, sink, false);
      } else if (mails && line.isSectionMark()) {
        finish(source, sink, false);
        head.mark(line.text());
      } else {
        if (block.endsBefore(line)) {
          BlockLine mark = block.removeLast();
          finish(source, sink, false);
          block.add(mark);
        }
        take(line);
      }
    }
    finish(source, sink, true);
    endMail(source, sink);
    return mails ? promised : null;
  }

  private void take(BlockLine line) {
    // What is longer is no entry; its beginning tells what went wrong.
    if (block.length() < LONGEST_ENTRY) {
      block.add(line);
    }
  }

  private void finish(String source, EntrySink sink, boolean last) {
    Block whole = block;
    block = new Block();
    if (whole.lines().isEmpty() || whole.isHollow()) {
      return;
    }
    if (!whole.isEntry()) {
      if (MailHead.beginsMail(whole)) {
        endMail(source, sink);
        head = new MailHead();
      }
      head.read(whole);
    } else if (!head.readDay(whole)) {
      entry(whole, source, sink, last);
    }
  }

  private void entry(Block whole, String source, EntrySink sink, boolean last) {
    BlockFields fields = new BlockFields(whole.fields());
    BlockChecks checks = new BlockChecks(whole, fields, source, head, mails);
    Paper paper = checks.paper(last);
    checks.problems().forEach(sink::problem);
    counts.add(head.type(fields));
    LocalDate day = day();
    boolean named = !head.namesNoList() || options.list() != null;
    if (paper != null && mails && day != null && !named && unnamed.hasRoom()) {
      unnamed.add(paper, day, head.type(fields));
    } else if (paper != null) {
      sink.paper(new AnnouncedPaper(paper, announcements(fields)));
    }
  }

  private List<Announcement> announcements(BlockFields fields) {
    String list = head.list != null ? head.list : options.list();
    LocalDate day = day();
    return !mails || list == null || day == null
        ? List.of()
        : List.of(new Announcement(list, day, head.type(fields), 0, null));
  }

  private @Nullable LocalDate day() {
    return head.day != null ? head.day : options.day();
  }

  private void endMail(String source, EntrySink sink) {
    String told = unnamed.release(sink);
    if (told != null) {
      head.list = told;
    }
    if (mails) {
      Integer here = counts.promised(head);
      promised = here == null || promised == null ? null : Integer.valueOf(promised + here);
      counts.problems(head, source).forEach(sink::problem);
      counts = new MailCounts();
    }
  }
}
