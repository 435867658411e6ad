package dev.incipit.web.mcp.tool;

import dev.incipit.mark.Mark;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.text.DisplayText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code fetch}: a paper by its id, in the shape that ChatGPT's research asks for. */
final class FetchTool implements Tool {
  private static final String ID = "id";

  private final PaperIndex index;

  FetchTool(PaperIndex index) {
    this.index = index;
  }

  /** A paper to be read. */
  record Document(String id, String title, String text, String url, Map<String, String> metadata) {}

  @Override
  public String name() {
    return "fetch";
  }

  @Override
  public String title() {
    return "Read a paper's record";
  }

  @Override
  public String description() {
    return "The title, abstract and all else that the index knows of one paper. The full text is"
        + " not in the index; the address leads to it.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .required(
            ID,
            Schema.text(
                "The paper's id, as 2604.07609 or hep-th/9901001; with arXiv:, a version or as an"
                    + " address works too."))
        .build();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .required("id", Schema.text("The id without version."))
        .required("title", Schema.text("The title."))
        .required("text", Schema.text("Title, authors and the whole abstract."))
        .required("url", Schema.text("Where to find the paper."))
        .required(
            "metadata",
            Map.of(
                "type",
                "object",
                "description",
                "What else is known, by name.",
                "additionalProperties",
                Map.of("type", "string")))
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    String id = arguments.requireKnown(List.of(ID)).textOf(ID, "2604.07609");
    AnnouncedPaper entry = Lookup.paper(index, id).entry();
    Paper paper = entry.paper();
    String title = PaperCard.title(paper);
    String authors =
        paper.authors().known() ? String.join(", ", paper.authors().names()) : "not listed";
    String text =
        title + "\n\nAuthors: " + authors + "\n\n" + DisplayText.of(paper.abstractText().strip());
    return new Document(
        paper.id().value(), title, text, PaperCard.url(paper.id()), metadata(entry));
  }

  private static Map<String, String> metadata(AnnouncedPaper entry) {
    Paper paper = entry.paper();
    Map<String, String> metadata = new LinkedHashMap<>();
    put(metadata, "version", paper.version());
    put(
        metadata,
        "authors",
        paper.authors().known() ? String.join("; ", paper.authors().names()) : null);
    put(
        metadata,
        "subjects",
        paper.subjects().isEmpty()
            ? null
            : paper.subjects().stream().map(Subject::code).collect(Collectors.joining(" ")));
    put(metadata, "submitted", paper.submittedOrMonth().map(PaperDate::toString).orElse(null));
    put(metadata, "updated", paper.updated());
    put(metadata, "comments", paper.comments());
    put(metadata, "journalRef", paper.journalRef());
    put(metadata, "doi", paper.doi());
    String marks = entry.marks().marks().stream().map(Mark::code).collect(Collectors.joining(", "));
    put(metadata, "marks", marks.isEmpty() ? null : marks);
    put(metadata, "reportNumber", paper.reportNumber());
    put(metadata, "licence", paper.licence());
    if (!entry.announcements().isEmpty()) {
      put(
          metadata,
          "announcements",
          entry.announcements().stream()
              .map(a -> a.type().code() + " in " + a.list() + " " + a.date())
              .collect(Collectors.joining("; ")));
    }
    return metadata;
  }

  private static void put(Map<String, String> metadata, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      metadata.put(name, value.toString());
    }
  }
}
