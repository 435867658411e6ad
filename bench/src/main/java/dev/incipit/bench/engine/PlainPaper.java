package dev.incipit.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What other engines index of a paper.
 *
 * @param title the title, as the corpus has it; may be empty
 * @param abstractText the abstract, as the corpus has it; may be empty
 * @param categories the codes of its subjects
 */
record PlainPaper(String id, String title, String abstractText, List<String> categories) {
  private static final int BATCH = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The next papers of a corpus; none at its end. Threads take lines in turn. */
  static List<PlainPaper> next(BufferedReader corpus) throws IOException {
    List<String> lines = new ArrayList<>(BATCH);
    synchronized (corpus) {
      String line = corpus.readLine();
      while (line != null) {
        lines.add(line);
        line = lines.size() < BATCH ? corpus.readLine() : null;
      }
    }
    List<PlainPaper> papers = new ArrayList<>(BATCH);
    for (String line : lines) {
      papers.add(read(JSON.readTree(line)));
    }
    return papers;
  }

  private static PlainPaper read(JsonNode paper) {
    List<String> categories = new ArrayList<>();
    for (JsonNode subject : paper.path("subjects")) {
      categories.add(subject.isTextual() ? subject.asText() : subject.path("code").asText());
    }
    return new PlainPaper(
        paper.path("id").asText(),
        paper.path("title").asText(),
        paper.path("abstract").asText(),
        categories);
  }
}
