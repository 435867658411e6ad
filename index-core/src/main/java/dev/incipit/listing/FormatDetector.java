package dev.incipit.listing;

import dev.incipit.json.BeirJson;
import dev.incipit.listing.html.HtmlReader;
import dev.incipit.listing.json.JsonDialect;
import dev.incipit.listing.json.JsonLayout;
import dev.incipit.listing.mail.MailForm;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.listing.page.HeaderScanner;
import dev.incipit.listing.page.MarkdownPage;
import dev.incipit.listing.page.PageHead;
import dev.incipit.listing.smart.SmartReader;
import dev.incipit.listing.xml.XmlKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells an input's format from its first bytes.
 *
 * @param format the format; null when it is none that is known
 * @param refusal why, when the format is null
 * @param refusalMessage the same for people
 */
record FormatDetector(@Nullable ListingFormat format, ProblemKind refusal, String refusalMessage) {

  /** How many bytes of an input are looked at. */
  static final int HEAD_BYTES = 1 << 16;

  private static final String READABLE =
      "; readable are arXiv's listing pages, announcement mails, metadata files, feeds, API and"
          + " OAI-PMH answers, its snapshot, and JSON lines with one paper each";

  static FormatDetector detect(byte[] bytes) {
    ListingFormat xml = XmlKind.of(bytes);
    if (xml != null) {
      return found(xml);
    }
    String head = new String(bytes, StandardCharsets.UTF_8);
    String text = (head.startsWith("\uFEFF") ? head.substring(1) : head).strip();
    if (text.isEmpty()) {
      return refused(ProblemKind.EMPTY, "the input is empty" + READABLE);
    }
    if (text.startsWith("{") || isArray(text)) {
      return json(text);
    }
    if (text.startsWith(SmartReader.START)) {
      return found(ListingFormat.SMART);
    }
    ListingFormat html = text.startsWith("<") ? HtmlReader.format(text) : null;
    if (html != null) {
      return found(html);
    }
    String page = MarkdownPage.isPage(text) ? MarkdownPage.text(text) : text;
    ListingFormat mail = PageHead.isPage(page) ? null : MailForm.of(page);
    if (mail != null) {
      return found(mail);
    }
    if (PageHead.isPage(page) || HeaderScanner.holdsHeader(page)) {
      return found(ListingFormat.LISTING_TEXT);
    }
    return unknown(text);
  }

  private static boolean isArray(String text) {
    return text.startsWith("[") && text.substring(1).stripLeading().startsWith("{");
  }

  private static FormatDetector json(String text) {
    JsonLayout layout = JsonLayout.of(text);
    if (layout == null) {
      return refused(
          ProblemKind.UNKNOWN_FORMAT,
          "the input is one JSON object over several lines, or an array, in whose beginning there is"
              + " no paper with an id and a title; write one paper a line, or what it holds of"
              + " arXiv's into a file of its own");
    }
    boolean beir = layout.first().lines().findFirst().orElse("").contains('"' + BeirJson.ID + '"');
    return found(beir ? ListingFormat.BEIR : JsonDialect.of(layout.first()));
  }

  private static FormatDetector unknown(String text) {
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    if (controls + broken > text.length() / 50 || text.startsWith("%PDF")) {
      return refused(ProblemKind.BINARY, "the input is binary, not text" + READABLE);
    }
    String start = text.substring(0, Math.min(200, text.length())).toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      String kind = start.contains("<html") || start.contains("<!doctype html") ? "HTML" : "XML";
      return refused(ProblemKind.UNKNOWN_FORMAT, "the input is " + kind + READABLE);
    }
    return refused(
        ProblemKind.UNKNOWN_FORMAT,
        "the text is no listing: it has no line 'Showing new listings for ...' and no entry"
            + " '- [1] arXiv:...'"
            + READABLE);
  }

  private static FormatDetector found(ListingFormat format) {
    return new FormatDetector(format, ProblemKind.UNKNOWN_FORMAT, "");
  }

  private static FormatDetector refused(ProblemKind kind, String message) {
    return new FormatDetector(null, kind, message);
  }
}
