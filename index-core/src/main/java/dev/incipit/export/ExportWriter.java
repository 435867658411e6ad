package dev.incipit.export;

import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;

/**
 * Writes papers one by one, in constant memory: {@link #start}, {@link #write} for each paper,
 * {@link #end}. To be used once, by one thread. Methods throw what the target throws.
 *
 * @since 0.1.0
 */
public sealed interface ExportWriter
    permits ApaExport,
        BiblatexExport,
        BibtexExport,
        CslJsonExport,
        CsvExport,
        EndnoteXmlExport,
        JsonLdExport,
        JsonlExport,
        RisExport {

  /**
   * Writes what stands before the first paper.
   *
   * @throws IOException if it cannot be written
   */
  void start() throws IOException;

  /**
   * Writes one paper.
   *
   * @param paper the paper
   * @throws IOException if it cannot be written
   */
  void write(AnnouncedPaper paper) throws IOException;

  /**
   * Writes what stands after the last paper.
   *
   * @throws IOException if it cannot be written
   */
  void end() throws IOException;
}
