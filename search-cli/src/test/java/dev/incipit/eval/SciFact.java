package dev.incipit.eval;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * SciFact as tables in an archive: the claims of the development set are the topics of BEIR's test,
 * and the papers they cite its judgements.
 */
final class SciFact {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** A sentence as Python prints it in an array. */
  private static final Pattern SENTENCE =
      Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

  private SciFact() {}

  static TestCollection read(Path archive) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    Map<String, Map<String, Integer>> grades = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (List<String> row : rows(zip, "corpus_train.csv")) {
        papers.add(
            AnnouncedPaper.of(
                Paper.builder(new PaperId(row.get(0)))
                    .title(row.get(1))
                    .abstractText(sentences(row.get(2)))
                    .build()));
      }
      for (List<String> row : rows(zip, "claims_validation.csv")) {
        if (grades.containsKey(row.get(0))) {
          continue;
        }
        topics.add(new Topic(row.get(0), row.get(1)));
        grades.put(
            row.get(0),
            NUMBER
                .matcher(row.get(5))
                .results()
                .collect(Collectors.toMap(m -> m.group(), m -> 1, Math::max)));
      }
    }
    return new TestCollection(papers, topics, new Judgements(grades), false);
  }

  private static String sentences(String array) {
    List<String> sentences = new ArrayList<>();
    Matcher sentence = SENTENCE.matcher(array);
    while (sentence.find()) {
      String text = sentence.group(1) != null ? sentence.group(1) : sentence.group(2);
      sentences.add(text.replace("\\'", "'").replace("\\n", " "));
    }
    return String.join(" ", sentences);
  }

  /** The rows of a table without its headline. */
  private static List<List<String>> rows(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no " + name + " in " + zip.getName());
    }
    try (InputStream in = zip.getInputStream(entry)) {
      List<List<String>> rows = cells(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return rows.subList(1, rows.size());
    }
  }

  private static List<List<String>> cells(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
        if (doubled) {
          cell.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
