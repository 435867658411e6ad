package dev.incipit.web.export;

import dev.incipit.export.ExportFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which form of a paper a client wants. */
final class PaperForms {
  private static final Map<String, ExportFormat> BY_TYPE =
      Map.ofEntries(
          Map.entry(ExportFormat.BIBTEX.mediaType(), ExportFormat.BIBTEX),
          Map.entry("text/x-bibtex", ExportFormat.BIBTEX),
          Map.entry(ExportFormat.BIBLATEX.mediaType(), ExportFormat.BIBLATEX),
          Map.entry(ExportFormat.RIS.mediaType(), ExportFormat.RIS),
          Map.entry(ExportFormat.CSL_JSON.mediaType(), ExportFormat.CSL_JSON),
          Map.entry("application/json", ExportFormat.CSL_JSON),
          Map.entry(ExportFormat.ENDNOTE_XML.mediaType(), ExportFormat.ENDNOTE_XML),
          Map.entry(ExportFormat.JSON_LD.mediaType(), ExportFormat.JSON_LD),
          Map.entry(ExportFormat.JSONL.mediaType(), ExportFormat.JSONL),
          Map.entry(ExportFormat.CSV.mediaType(), ExportFormat.CSV));

  private PaperForms() {}

  /** The form that an id's end names; null if none. */
  static @Nullable ExportFormat bySuffix(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    @Nullable ExportFormat longest = null;
    for (ExportFormat format : ExportFormat.values()) {
      // One form's end may be the end of another's.
      if (lower.endsWith("." + format.suffix())
          && (longest == null || format.suffix().length() > longest.suffix().length())) {
        longest = format;
      }
    }
    return longest;
  }

  /** The form that is wanted most; null if that is the page. */
  static @Nullable ExportFormat byAccept(@Nullable String accept) {
    @Nullable ExportFormat best = null;
    double most = 0;
    for (String range : (accept == null ? "" : accept).split(",", 50)) {
      String[] parts = range.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", 10);
      double weight = weight(parts);
      // Of equals the first counts.
      if (weight > most && (BY_TYPE.containsKey(parts[0]) || isPage(parts[0]))) {
        most = weight;
        best = BY_TYPE.get(parts[0]);
      }
    }
    return best;
  }

  private static boolean isPage(String type) {
    return type.equals("text/html") || type.equals("application/xhtml+xml") || type.equals("*/*");
  }

  private static double weight(String[] parts) {
    for (String part : parts) {
      if (part.startsWith("q=")) {
        try {
          return Double.parseDouble(part.substring(2));
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
