package dev.incipit.bench.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a corpus for engines other than Incipit. Thread-safe: threads take lines in turn, and each
 * reads the JSON in its own time.
 */
final class PlainPapers implements Closeable {
  private static final int BATCH = 200;
  private static final JsonFactory JSON = new JsonFactory();

  private final BufferedReader lines;

  PlainPapers(Path corpus) throws IOException {
    lines = Files.newBufferedReader(corpus);
  }

  /** The next papers; none at the end. */
  List<PlainPaper> next() throws IOException {
    List<PlainPaper> papers = new ArrayList<>(BATCH);
    for (String line : nextLines()) {
      try (JsonParser json = JSON.createParser(line)) {
        papers.add(PlainPaper.read(json));
      }
    }
    return papers;
  }

  private synchronized List<String> nextLines() throws IOException {
    List<String> taken = new ArrayList<>(BATCH);
    while (taken.size() < BATCH) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      taken.add(line);
    }
    return taken;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
