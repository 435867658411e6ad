package dev.incipit.listing.html;

import dev.incipit.listing.field.AuthorLine;
import dev.incipit.listing.field.RawText;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a listing page: its first line, {@code dt}, and its fields, {@code dd}.
 *
 * @param head the first line
 * @param body the fields; null when they are missing
 */
record HtmlEntry(Element head, @Nullable Element body) {
  private static final Pattern NUMBER = Pattern.compile("\\[(\\d{1,6})\\]");
  private static final Pattern CROSS =
      Pattern.compile("\\(\\*?cross-list(?:ing)?\\*?(?: from ([A-Za-z.-]{1,40}))?\\)");

  /** The number in brackets; 0 when there is none. */
  int number() {
    Matcher number = NUMBER.matcher(head.text());
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  /** What the mark says; null when there is none. */
  @Nullable AnnouncementType type() {
    if (head.text().contains("(replaced)")) {
      return AnnouncementType.REPLACED;
    }
    return CROSS.matcher(head.text()).find() ? AnnouncementType.CROSS : null;
  }

  /** The subject that a cross-list names; null when it names none. */
  @Nullable String from() {
    Matcher cross = CROSS.matcher(head.text());
    return cross.find() ? cross.group(1) : null;
  }

  /** The paper's id as printed; empty when there is none. */
  String id() {
    for (Element link : head.select("a[href*=/abs/]")) {
      String href = link.attr("href");
      return href.substring(href.indexOf("/abs/") + "/abs/".length());
    }
    Element identifier = head.selectFirst("a[title=Abstract], .list-identifier a");
    return identifier == null ? "" : identifier.text();
  }

  Optional<PaperReference> reference() {
    return PaperReference.recognise("arXiv:" + id().replaceFirst("(?i)^arxiv:", ""));
  }

  /** The names of the links beside the id. */
  List<String> links() {
    return head.select("a[href]").stream()
        .filter(a -> !a.attr("href").contains("/abs/"))
        .map(Element::text)
        .filter(text -> !text.isBlank() && !text.startsWith("["))
        .toList();
  }

  private @Nullable Element part(String name) {
    return body == null ? null : body.selectFirst("." + name);
  }

  String title() {
    return HtmlPage.field(part("list-title"));
  }

  Authors authors() {
    return authors(part("list-authors"));
  }

  /** The linked names, for what is not linked are affiliations; or the text, if nothing is. */
  static Authors authors(@Nullable Element field) {
    if (field == null) {
      return Authors.unknown();
    }
    List<String> linked =
        field.select("a").stream().map(Element::text).filter(n -> !n.isBlank()).toList();
    String text = HtmlPage.field(field);
    if (!linked.isEmpty()) {
      return Authors.of(linked);
    }
    return text.contains("author list is unavailable") ? Authors.unknown() : AuthorLine.parse(text);
  }

  /** The subjects; null when the field is missing or not understood. */
  @Nullable SubjectList subjects() {
    String text = HtmlPage.field(part("list-subjects"));
    return text.isEmpty() ? null : SubjectList.parse(text, 0, text.length());
  }

  String abstractText() {
    Element text = body == null ? null : body.selectFirst("p.mathjax, p");
    return text == null ? "" : HtmlPage.paragraphs(text);
  }

  /** The paper, whose title or abstract must be there. */
  Paper paper(PaperReference reference) {
    SubjectList subjects = subjects();
    List<Subject> found = subjects == null ? List.of() : subjects.subjects();
    return Paper.builder(reference.id())
        .version(reference.version())
        .title(title())
        .abstractText(abstractText())
        .authors(authors())
        .subjects(found)
        .comments(RawText.line(HtmlPage.field(part("list-comments"))))
        .journalRef(RawText.line(HtmlPage.field(part("list-journal-ref"))))
        .reportNumber(RawText.line(HtmlPage.field(part("list-report-no"))))
        .doi(RawText.line(HtmlPage.field(part("list-doi"))))
        .build();
  }
}
