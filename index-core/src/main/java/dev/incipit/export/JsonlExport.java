package dev.incipit.export;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.Writer;

/** Writes the lines that {@code ListingReader} reads back equal. */
final class JsonlExport implements ExportWriter {
  private final Writer out;

  JsonlExport(Writer out) {
    this.out = out;
  }

  @Override
  public void start() {}

  @Override
  public void write(AnnouncedPaper paper) throws IOException {
    out.write(PaperJson.write(paper));
    out.write('\n');
  }

  @Override
  public void end() {}
}
