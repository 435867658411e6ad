package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;

/** Exported papers, read back by parsers of other makers. */
final class Exported {
  private Exported() {}

  static String text(ExportFormat format, List<AnnouncedPaper> papers) {
    StringWriter out = new StringWriter();
    ExportWriter writer = format.open(out);
    try {
      writer.start();
      for (AnnouncedPaper paper : papers) {
        writer.write(paper);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static List<AnnouncedPaper> jsonl(List<AnnouncedPaper> papers) {
    return text(ExportFormat.JSONL, papers).lines().map(PaperJson::read).toList();
  }

  static List<BibTeXEntry> bibtex(List<AnnouncedPaper> papers) throws ParseException {
    BibTeXParser parser = new BibTeXParser();
    BibTeXDatabase database = parser.parse(new StringReader(text(ExportFormat.BIBTEX, papers)));
    assertEquals(List.of(), parser.getExceptions());
    Collection<BibTeXEntry> entries = database.getEntries().values();
    assertEquals(entries.size(), database.getObjects().size(), "nothing but entries");
    return List.copyOf(entries);
  }

  static JsonNode cslJson(List<AnnouncedPaper> papers) throws IOException {
    return new ObjectMapper().readTree(text(ExportFormat.CSL_JSON, papers));
  }

  static List<CSVRecord> csv(List<AnnouncedPaper> papers) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(text(ExportFormat.CSV, papers).substring(1))).getRecords();
  }

  /** The records, each with the values of its tags in order. */
  static List<Map<String, List<String>>> ris(List<AnnouncedPaper> papers) {
    List<Map<String, List<String>>> records = new ArrayList<>();
    Map<String, List<String>> record = new LinkedHashMap<>();
    for (String line : text(ExportFormat.RIS, papers).split("\r\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      assertEquals(true, line.matches("[A-Z][A-Z0-9]  - [^\\p{Cntrl}]*"), line);
      String tag = line.substring(0, 2);
      assertEquals(record.isEmpty(), tag.equals("TY"), "TY is first, and once: " + line);
      if (tag.equals("ER")) {
        records.add(record);
        record = new LinkedHashMap<>();
      } else {
        record.computeIfAbsent(tag, none -> new ArrayList<>()).add(line.substring(6));
      }
    }
    assertEquals(Map.of(), record, "the last record has its ER");
    return records;
  }
}
