package dev.incipit.web.mcp.tool;

import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.params.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code cite}: papers in the forms that reference managers read. */
final class CiteTool implements Tool {
  private static final String IDS = "ids";
  private static final String FORMAT = "format";
  private static final int MOST = 50;
  private static final List<ExportFormat> FORMATS =
      List.of(ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.CSL_JSON);
  private static final List<String> CODES = FORMATS.stream().map(ExportFormat::code).toList();

  private final PaperIndex index;

  CiteTool(PaperIndex index) {
    this.index = index;
  }

  /**
   * The papers in one form.
   *
   * @param missing the ids of which the index has no paper
   */
  record Citations(String format, String text, List<String> missing) {}

  @Override
  public String name() {
    return "cite";
  }

  @Override
  public String title() {
    return "Cite papers";
  }

  @Override
  public String description() {
    return "References of papers in this index for BibTeX, RIS or CSL, made from their records and"
        + " never from memory. Ids that the index does not have are told as missing.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .required(IDS, Schema.texts("The papers' ids, 50 at most, as 2604.07609."))
        .optional(FORMAT, Schema.choice(CODES, "The form. Default: bibtex."))
        .build();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .required("format", Schema.text("The form."))
        .required("text", Schema.text("The references, to be taken as they are."))
        .required("missing", Schema.texts("Ids of which the index has no paper."))
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    arguments.requireKnown(List.of(IDS, FORMAT));
    List<String> ids = arguments.list(IDS);
    if (ids.isEmpty() || ids.size() > MOST) {
      throw Problem.invalid(IDS, "ids must name 1.." + MOST + " papers, named " + ids.size())
          .asException();
    }
    String code = arguments.choice(FORMAT, CODES.getFirst(), CODES);
    List<String> missing = new ArrayList<>();
    StringWriter text = new StringWriter();
    ExportWriter writer = ExportFormat.ofCode(code).orElseThrow().open(text);
    writer.start();
    for (String id : ids) {
      Optional<AnnouncedPaper> paper = find(id);
      if (paper.isEmpty()) {
        missing.add(id);
      } else {
        writer.write(paper.get());
      }
    }
    writer.end();
    return new Citations(code, text.toString(), missing);
  }

  private Optional<AnnouncedPaper> find(String id) throws IOException {
    try {
      return index.find(PaperId.of(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
