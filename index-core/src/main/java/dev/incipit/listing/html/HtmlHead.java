package dev.incipit.listing.html;

import dev.incipit.listing.field.ListingDate;
import dev.incipit.listing.model.ListingKind;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a listing page says of itself.
 *
 * @param name the list's name; empty when there is none
 * @param code the list's code by the page's own links; null when they tell none
 * @param date the day; null when the page tells none, or several
 * @param kind the kind of page
 * @param total how many entries there are on all of its pages; null when not told
 */
record HtmlHead(
    String name,
    @Nullable String code,
    @Nullable LocalDate date,
    ListingKind kind,
    @Nullable Integer total) {
  private static final Pattern LINK =
      Pattern.compile("/list/([a-z-]{1,20}(?:\\.[A-Za-z-]{2,20})?)/(?:new|recent|pastweek|\\d)");
  private static final Pattern TOTAL = Pattern.compile("(?i)total of ([\\d,]{1,9}) entries");
  private static final Pattern SHOWING =
      Pattern.compile("Showing new listings for ([^(\\n]{8,40})");
  private static final Pattern CATCH_UP =
      Pattern.compile("Catchup results for (.{1,160}?) on ([A-Z][^(\\n]{8,40})");
  private static final Pattern ANNOUNCED =
      Pattern.compile("announced ([A-Z][a-z]{2}, [^(\\]\\n]{8,20})");

  static HtmlHead of(HtmlPage page) {
    Element whole =
        Optional.ofNullable(page.document().getElementById("dlpage"))
            .orElse(page.document().body());
    Element title = whole.selectFirst("h1");
    String name = title == null ? "" : title.text().strip();
    StringBuilder above = new StringBuilder();
    whole
        .select("h1, h2, h3, h4, .list-dateline")
        .forEach(e -> above.append(e.text()).append('\n'));
    String heads = above.toString();
    String text = whole.text();
    Matcher total = TOTAL.matcher(text.substring(0, Math.min(5_000, text.length())));
    LocalDate date = day(SHOWING.matcher(heads));
    date = date != null ? date : day(ANNOUNCED.matcher(heads));
    Matcher catchUp = CATCH_UP.matcher(name);
    if (catchUp.find()) {
      name = catchUp.group(1).strip();
      date = date != null ? date : ListingDate.parse(catchUp.group(2).strip());
    }
    ListingKind kind =
        date != null || heads.contains("New submissions")
            ? ListingKind.NEW
            : heads.contains("recent submissions")
                ? ListingKind.RECENT
                : heads.contains("Authors and titles for")
                    ? ListingKind.MONTH
                    : ListingKind.UNKNOWN;
    return new HtmlHead(
        name,
        code(page, whole, name),
        date,
        kind,
        total.find() ? Integer.valueOf(total.group(1).replace(",", "")) : null);
  }

  /** The head with what is known of a page that does not tell it. */
  HtmlHead on(ReadOptions options) {
    boolean unnamed = name.isEmpty() && options.list() != null;
    return new HtmlHead(
        name, unnamed ? options.list() : code, date != null ? date : options.day(), kind, total);
  }

  private static @Nullable LocalDate day(Matcher day) {
    return day.find() ? ListingDate.parse(day.group(1).strip()) : null;
  }

  /** The first list that the page links to, unless the page's name is another list's. */
  private static @Nullable String code(HtmlPage page, Element whole, String name) {
    for (Element part : new Element[] {whole, page.document()}) {
      for (Element link : part.select("a[href*=/list/]")) {
        Matcher list = LINK.matcher(link.attr("href"));
        if (list.find() && Taxonomy.arxiv().isKnown(list.group(1))) {
          String code = Taxonomy.arxiv().canonical(list.group(1));
          boolean named = Taxonomy.arxiv().codesNamed(name).contains(code);
          if (named || Taxonomy.arxiv().codesNamed(name).isEmpty()) {
            return code;
          }
        }
      }
    }
    return null;
  }
}
