package dev.incipit.export;

import dev.incipit.settings.IndexSettings;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/**
 * A form in which papers are given to other programs.
 *
 * @since 0.1.0
 */
public enum ExportFormat {
  /** Incipit's own lines, without loss; see {@link dev.incipit.json.PaperJson}. */
  JSONL("application/x-ndjson", "jsonl"),
  /** Entries for BibTeX, which biblatex reads too. */
  BIBTEX("application/x-bibtex", "bib"),
  /** Entries for biblatex alone, with its own fields. */
  BIBLATEX("application/x-biblatex", "biblatex.bib"),
  /** Tagged lines that reference managers import. */
  RIS("application/x-research-info-systems", "ris"),
  /** The items of citation processors (CSL 1.0.2). */
  CSL_JSON("application/vnd.citationstyles.csl+json", "json"),
  /** The records that EndNote imports. */
  ENDNOTE_XML("application/x-endnote+xml", "endnote.xml"),
  /** A graph of schema.org's scholarly articles. */
  JSON_LD("application/ld+json", "jsonld"),
  /** A table for spreadsheets, by RFC 4180. */
  CSV("text/csv", "csv"),
  /** References as people print them, one a line. */
  APA("text/plain", "txt");

  private final String mediaType;
  private final String suffix;

  ExportFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  /** {@return the name in commands and addresses, as {@code csl-json}} */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * {@return the format with this {@link #code}, in any case; empty if there is none}
   *
   * @param code the code, in any case
   */
  public static Optional<ExportFormat> ofCode(String code) {
    for (ExportFormat format : values()) {
      if (format.code().equalsIgnoreCase(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * {@return the media type, without a character set; all forms are meant to be written in UTF-8}
   */
  public String mediaType() {
    return mediaType;
  }

  /** {@return the usual end of a file's name, without the dot} */
  public String suffix() {
    return suffix;
  }

  /**
   * Starts to write in this form.
   *
   * @param out where to; stays open, and is not flushed
   * @return a writer, to be closed by you
   */
  public ExportWriter open(Writer out) {
    return open(out, IndexSettings.DEFAULT);
  }

  /**
   * Starts to write papers of an index in this form.
   *
   * @param out where to; stays open, and is not flushed
   * @param settings those of the index: tables have a column for each declared field
   * @return a writer, to be closed by you
   */
  public ExportWriter open(Writer out, IndexSettings settings) {
    return switch (this) {
      case JSONL -> new JsonlExport(out);
      case BIBTEX -> new BibtexExport(out);
      case BIBLATEX -> new BiblatexExport(out);
      case RIS -> new RisExport(out);
      case CSL_JSON -> new CslJsonExport(out);
      case ENDNOTE_XML -> new EndnoteXmlExport(out);
      case JSON_LD -> new JsonLdExport(out);
      case CSV -> new CsvExport(out, settings.fields());
      case APA -> new ApaExport(out);
    };
  }
}
