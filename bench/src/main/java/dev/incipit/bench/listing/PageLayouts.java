package dev.incipit.bench.listing;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.util.List;
import java.util.stream.Collectors;

/** Pages of listings, as text and as HTML, and pages of papers. */
final class PageLayouts {
  private static final String DAY = "Showing new listings for Friday, 10 April 2026";

  /** As many entries as arXiv's pages show at most. */
  private static final int MOST_ON_A_PAGE = 2_000;

  private PageLayouts() {}

  static List<Layout> all() {
    return List.of(
        new Layout(
            "listing-text",
            ListingFormat.LISTING_TEXT,
            MOST_ON_A_PAGE,
            count ->
                "Distributed, Parallel, and Cluster Computing\nSee recent articles\n" + DAY + "\n",
            PageLayouts::text,
            ""),
        new Layout(
            "listing-html",
            ListingFormat.LISTING_HTML,
            MOST_ON_A_PAGE,
            PageLayouts::head,
            PageLayouts::html,
            "</dl>\n</div></div></body></html>\n"),
        new Layout(
            "abs-html",
            ListingFormat.ABS_HTML,
            1,
            count -> "<!DOCTYPE html>\n",
            PageLayouts::abs,
            ""));
  }

  private static String text(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    String comments = Texts.comments(paper);
    return "- [%d] arXiv:%s [pdf, html, other]\n-\nTitle: %s\n%s\n%sSubjects: %s\n%s\n"
        .formatted(
            number,
            Texts.id(announced),
            paper.title(),
            Texts.names(paper),
            comments.isEmpty() ? "" : "Comments: " + comments + "\n",
            Texts.subjects(paper),
            paper.abstractText());
  }

  private static String head(int count) {
    return """
    <!DOCTYPE html>
    <html lang='en'><head><title>Distributed</title></head><body>
    <div id='content'><div id='dlpage'>
    <h1>Distributed, Parallel, and Cluster Computing</h1>
    <h3>%1$s</h3>
    <div class='paging'>Total of %2$d entries</div>
    <dl id='articles'><h3>New submissions (showing %2$d of %2$d entries)</h3>
    """
        .formatted(DAY, count);
  }

  private static String html(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <dt><a name='item%1$d'>[%1$d]</a>
      <a href ="/abs/%2$s" title="Abstract" id="%2$s">arXiv:%2$s</a>
      [<a href="/pdf/%2$s" title="Download PDF">pdf</a>, <a href="/format/%2$s">other</a>]
    </dt>
    <dd><div class='meta'>
      <div class='list-title mathjax'><span class='descriptor'>Title:</span>
        %3$s
      </div>
      <div class='list-authors'>%4$s</div>
      <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
        %5$s
      </div>
      <div class='list-subjects'><span class='descriptor'>Subjects:</span>
        <span class="primary-subject">%6$s</span>
      </div>
      <p class='mathjax'>%7$s</p>
    </div></dd>
    """
        .formatted(
            number,
            Texts.id(announced),
            Texts.xml(paper.title()),
            paper.authors().names().stream()
                .map(name -> "<a href=\"/search/cs?query=x\">" + Texts.xml(name) + "</a>")
                .collect(Collectors.joining(", ")),
            Texts.xml(Texts.comments(paper)),
            Texts.xml(Texts.subjects(paper)),
            Texts.xml(paper.abstractText()));
  }

  private static String abs(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    return """
    <html lang="en"><head><title>[%1$s] %2$s</title>
    <meta name="citation_title" content="%2$s" />%3$s
    <meta name="citation_date" content="%4$s" />
    <meta name="citation_arxiv_id" content="%1$s" />
    <meta name="citation_abstract" content="%5$s" /></head><body>
    <div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>%2$s</h1>
    <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>%5$s</blockquote>
    <table><tr><td class="tablecell label">Subjects:</td>
    <td class="tablecell subjects"><span class="primary-subject">%6$s</span></td></tr></table>
    </div></body></html>
    """
        .formatted(
            Texts.id(announced),
            Texts.xml(paper.title()),
            paper.authors().names().stream()
                .map(name ->
                    "<meta name=\"citation_author\" content=\""
                        + Texts.xml(Texts.family(name) + ", " + Texts.forenames(name))
                        + "\" />")
                .collect(Collectors.joining()),
            Texts.day(paper).replace('-', '/'),
            Texts.xml(paper.abstractText()),
            Texts.xml(Texts.subjects(paper)));
  }
}
