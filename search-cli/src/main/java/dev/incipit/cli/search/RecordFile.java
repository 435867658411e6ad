package dev.incipit.cli.search;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.json.Json;
import dev.incipit.web.record.RecordText;
import dev.incipit.web.record.SearchRecord;
import dev.incipit.web.record.SearchRecorder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Records of searches in files. */
final class RecordFile {
  private static final int MOST = 100_000;

  private RecordFile() {}

  static SearchRecorder recorder(PaperIndex index) {
    return new SearchRecorder(index, SearchRecorder.programName(), Clock.systemUTC(), MOST);
  }

  /** Writes Markdown to a file that ends so, else JSON. */
  static void write(Path file, SearchRecord record) throws IOException {
    boolean markdown = file.toString().toLowerCase(Locale.ROOT).endsWith(".md");
    String text =
        markdown
            ? RecordText.markdown(record)
            : new String(Json.bytes(record), StandardCharsets.UTF_8) + "\n";
    AtomicFile.write(file, out -> out.write(text));
  }
}
