package dev.incipit.bench.corpus;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How papers are written in a format; what a format has no place for is left out.
 *
 * @param name the name in results
 * @param format the format that a reader is to find
 * @param most how many papers a file holds at most
 * @param escape what is done to texts
 */
public record Layout(String name, ListingFormat format, int most, UnaryOperator<String> escape) {
  /** As many entries as arXiv's pages show at most. */
  private static final int PAGE = 2_000;

  private static final int ALL = Integer.MAX_VALUE;

  /** Folders with more files than this are slow to list. */
  private static final int FILES_A_FOLDER = 1_000;

  /** The layouts, in the order of docs/formats.md. */
  public static List<Layout> all() {
    return List.of(
        new Layout("listing-text", ListingFormat.LISTING_TEXT, PAGE, text -> text),
        new Layout("listing-html", ListingFormat.LISTING_HTML, PAGE, Layout::xml),
        new Layout("abs-html", ListingFormat.ABS_HTML, 1, Layout::xml),
        new Layout("listing-mail", ListingFormat.LISTING_MAIL, ALL, text -> text),
        new Layout("abs", ListingFormat.ABS, ALL, text -> text),
        new Layout("atom", ListingFormat.ATOM, ALL, Layout::xml),
        new Layout("rss", ListingFormat.RSS, ALL, Layout::xml),
        new Layout("oai-arxiv", ListingFormat.OAI, ALL, Layout::xml),
        new Layout("oai-arxiv-raw", ListingFormat.OAI, ALL, Layout::xml),
        new Layout("oai-dc", ListingFormat.OAI, ALL, Layout::xml),
        new Layout("snapshot", ListingFormat.SNAPSHOT, ALL, Layout::json),
        new Layout("jsonl", ListingFormat.JSONL, ALL, text -> text));
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String json(String text) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(text));
  }

  /** Writes so many generated papers into files of a folder. */
  public void write(Path folder, int count) throws IOException {
    Template template = Template.named(name + ".txt");
    Iterator<AnnouncedPaper> papers = new PaperGenerator(count, 1).papers().iterator();
    for (long first = 0, file = 0; first < count; first += most, file++) {
      Path part = folder.resolve(String.valueOf(file / FILES_A_FOLDER));
      long inFile = Math.min(most, count - first);
      try (Writer out =
          Files.newBufferedWriter(Files.createDirectories(part).resolve(file + ".txt"))) {
        out.write(Template.fill(template.head(), Map.of("count", inFile + ""), Map.of()));
        for (int number = 1; number <= inFile; number++) {
          AnnouncedPaper paper = papers.next();
          out.write(Template.fill(template.entry(), values(paper, number), lists(paper.paper())));
        }
        out.write(template.foot());
      }
    }
  }

  private Map<String, String> values(AnnouncedPaper announced, int number) {
    Paper paper = announced.paper();
    Map<String, String> values = new HashMap<>();
    values.put("number", number + "");
    values.put("id", announced.id().value());
    values.put("title", paper.title());
    values.put("abstract", paper.abstractText());
    values.put("comments", Objects.requireNonNullElse(paper.comments(), "In preparation"));
    values.put("primary", paper.subjects().getFirst().code());
    values.put("day", Objects.requireNonNull(paper.submitted()).day().toString());
    values.replaceAll((name, text) -> escape.apply(text));
    // In lines as of mails.
    values.put("wrapped", paper.abstractText().replaceAll("(.{1,76})( |$)", "$1\n"));
    values.put("jsonl", PaperJson.write(announced));
    return values;
  }

  private Map<String, List<Map<String, String>>> lists(Paper paper) {
    return Map.of(
        "authors",
        paper.authors().names().stream().map(escape).map(Layout::author).toList(),
        "subjects",
        paper.subjects().stream()
            .map(one -> Map.of("code", one.code(), "name", escape.apply(one.name())))
            .toList());
  }

  private static Map<String, String> author(String name) {
    int blank = name.lastIndexOf(' ');
    String forenames = name.substring(0, Math.max(0, blank));
    return Map.of("name", name, "family", name.substring(blank + 1), "forenames", forenames);
  }
}
