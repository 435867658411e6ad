package dev.incipit.listing.html;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.listing.field.MailDate;
import dev.incipit.listing.field.RawText;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.listing.input.EntrySink;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the page of a single paper, by its visible fields and the tags made for citations. */
final class AbsPage {
  private static final Pattern VERSION =
      Pattern.compile("\\[v([1-9]\\d{0,3})\\]\\s?([^(\\[]{10,60})");
  private static final Pattern SHOWN = Pattern.compile("this version, v([1-9]\\d{0,3})");

  private final HtmlPage page;
  private final Document document;
  private int version;
  private @Nullable PaperDate submitted;
  private @Nullable PaperDate updated;

  private AbsPage(HtmlPage page) {
    this.page = page;
    this.document = page.document();
  }

  static boolean isPaper(HtmlPage page) {
    return page.document().selectFirst("meta[name^=citation_]") != null;
  }

  static void read(HtmlPage page, EntrySink sink) {
    new AbsPage(page).read(sink);
  }

  private void read(EntrySink sink) {
    String id = meta("citation_arxiv_id");
    Optional<PaperReference> reference = PaperReference.recognise("arXiv:" + id);
    String title = title();
    String abstractText = abstractText();
    if (reference.isEmpty()) {
      reject(sink, ProblemKind.BAD_ID, "'" + id + "' in citation_arxiv_id is no arXiv id");
    } else if (title.isEmpty() && abstractText.isEmpty()) {
      reject(sink, ProblemKind.EMPTY_ENTRY, "the page has neither a title nor an abstract");
    } else {
      versions();
      Integer named = reference.get().version();
      Paper paper =
          Paper.builder(reference.get().id())
              .version(version > 0 ? Integer.valueOf(version) : named)
              .title(title)
              .abstractText(abstractText)
              .authors(authors())
              .subjects(subjects())
              .comments(cell("comments"))
              .journalRef(cell("jref"))
              .reportNumber(cell("report-number"))
              .doi(doi())
              .licence(licence())
              .complete(true)
              .submitted(submitted != null ? submitted : day("citation_date"))
              .updated(updated != null ? updated : day("citation_online_date"))
              .build();
      sink.paper(AnnouncedPaper.of(paper));
    }
  }

  private void reject(EntrySink sink, ProblemKind kind, String message) {
    sink.problem(page.problem(kind, document, message, document.outerHtml()));
  }

  private String meta(String name) {
    Element tag = document.selectFirst("meta[name=" + name + "]");
    return tag == null ? "" : tag.attr("content").strip();
  }

  private String title() {
    String shown = HtmlPage.field(document.selectFirst("h1.title"));
    return shown.isEmpty() ? RawText.lineOrEmpty(meta("citation_title")) : shown;
  }

  private String abstractText() {
    Element shown = document.selectFirst("blockquote.abstract");
    return shown == null
        ? RawText.paragraphs(meta("citation_abstract"))
        : HtmlPage.paragraphs(shown);
  }

  private Authors authors() {
    Authors shown = HtmlEntry.authors(document.selectFirst("div.authors"));
    if (shown.known()) {
      return shown;
    }
    List<String> names = new ArrayList<>();
    for (Element tag : document.select("meta[name=citation_author]")) {
      // The tags put the family name first: "Erdos, Paul".
      String[] parts = tag.attr("content").split(",", 2);
      String name =
          parts.length == 2 ? parts[1].strip() + " " + parts[0].strip() : parts[0].strip();
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names.isEmpty() ? Authors.unknown() : Authors.of(names);
  }

  private @Nullable String cell(String name) {
    return RawText.line(HtmlPage.field(document.selectFirst("td." + name)));
  }

  private List<Subject> subjects() {
    String text = Optional.ofNullable(cell("subjects")).orElse("");
    SubjectList list = text.isEmpty() ? null : SubjectList.parse(text, 0, text.length());
    return list == null ? List.of() : list.subjects();
  }

  /** The publisher's DOI; arXiv's own, which every paper has, is none. */
  private @Nullable String doi() {
    String doi = meta("citation_doi");
    return doi.isEmpty() || doi.startsWith("10.48550/") ? null : doi;
  }

  private @Nullable String licence() {
    Element link = document.selectFirst("div.abs-license a[href]");
    return link == null ? null : RawText.line(link.attr("href"));
  }

  /** Finds the version that the page shows and when it and the first one came in. */
  private void versions() {
    Element history = document.selectFirst("div.submission-history");
    if (history == null) {
      return;
    }
    Matcher shown = SHOWN.matcher(document.select("div.dateline").text());
    int wanted = shown.find() ? Integer.parseInt(shown.group(1)) : Integer.MAX_VALUE;
    Matcher versions = VERSION.matcher(history.text());
    while (versions.find()) {
      int number = Integer.parseInt(versions.group(1));
      Instant instant = MailDate.find(versions.group(2));
      PaperDate date = instant == null ? null : PaperDate.of(instant);
      submitted = number == 1 ? date : submitted;
      if (number <= wanted && number > version) {
        version = number;
        updated = date;
      }
    }
  }

  private @Nullable PaperDate day(String name) {
    LocalDate day = ListingDate.parse(meta(name).replace('/', '-'));
    return day == null ? null : PaperDate.of(day);
  }
}
