package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes references as people print them, one a line, in the style of the American Psychological
 * Association (7th edition) without its italics.
 */
final class ApaExport implements ExportWriter {
  /** How many authors are named; of more, the first ones and the last. */
  private static final int MOST = 20;

  private final Writer out;

  ApaExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper announced) throws IOException {
    Paper paper = announced.paper();
    Citation citation = new Citation(paper);
    String year = "(" + citation.date().map(d -> "" + d.day().getYear()).orElse("n.d.") + ").";
    String title = Citation.plainLine(paper.title());
    String work = title.isEmpty() ? paper.id().value() : title;
    String numbered = paper.id().isArxiv() ? work + " (arXiv:" + paper.id() + ")." : work + ".";
    String authors = authors(paper.authors().list());
    // Without authors the title takes their place.
    String line = authors.isEmpty() ? numbered + " " + year : authors + " " + year + " " + numbered;
    out.write(line + (paper.id().isArxiv() ? " arXiv." : ""));
    String url = address(paper, citation);
    out.write((url.isEmpty() ? "" : " " + url) + "\n");
  }

  private static String address(Paper paper, Citation citation) {
    String url = citation.url();
    if (url != null) {
      return url;
    }
    return paper.doi() == null ? "" : "https://doi.org/" + Citation.line(paper.doi());
  }

  private static String authors(List<Author> authors) {
    List<String> names = authors.stream().map(author -> name(author.name())).toList();
    if (names.isEmpty()) {
      return "";
    }
    String last = names.getLast();
    if (names.size() > MOST) {
      return String.join(", ", names.subList(0, MOST - 1)) + ", … " + ended(last);
    }
    return names.size() == 1
        ? ended(last)
        : String.join(", ", names.subList(0, names.size() - 1)) + ", & " + ended(last);
  }

  /** A name of one word or of a group ends with a full stop too. */
  private static String ended(String name) {
    return name.endsWith(".") ? name : name + ".";
  }

  /** {@code van Beethoven, L.} */
  private static String name(String raw) {
    PersonName name = PersonName.of(Citation.plainLine(raw));
    return Stream.of(name.fullFamily(), initials(name.given()), name.suffix())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** {@code Jean-Paul Marie} is {@code J.-P. M.} */
  private static String initials(String given) {
    List<String> initials = new ArrayList<>();
    for (String word : given.split("[\\s.]+", -1)) {
      if (!word.isEmpty()) {
        initials.add(
            Stream.of(word.split("-", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining("-")));
      }
    }
    return String.join(" ", initials);
  }

  @Override
  public void end() {}
}
