package dev.incipit.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The topics of a test collection.
 *
 * @param list the topics in order
 * @param sections whether they come in the form of the classic collections, which count topics by
 *     their place in the file where their own numbers have gaps
 */
public record Topics(List<Topic> list, boolean sections) {
  /** Copies the topics. */
  public Topics {
    list = List.copyOf(list);
  }

  /**
   * Reads a file of any known form: TREC topics ({@code <top>}, or {@code <DOC>} with a {@code
   * <DOCNO>}), sections {@code .I} and {@code .W}, JSON lines with {@code _id} and {@code text}, or
   * lines of an id, a tab and a text. The form is told by the content.
   *
   * @throws IOException if the file cannot be read, or is of no such form; the message names the
   *     line
   */
  public static Topics read(Path file) throws IOException {
    SourceLines lines = SourceLines.read(file);
    String first = lines.first();
    boolean sections = first.startsWith(".I ");
    List<Topic> topics =
        sections
            ? SectionTopics.read(lines)
            : first.startsWith("<")
                ? TaggedTopics.read(lines)
                : first.startsWith("{") ? JsonTopics.read(lines) : columns(lines);
    if (topics.isEmpty()) {
      throw lines.wrong("there are no queries in it");
    }
    Set<String> ids = new HashSet<>();
    for (Topic topic : topics) {
      if (!ids.add(topic.id())) {
        throw lines.wrong("two queries have the id " + topic.id());
      }
    }
    return new Topics(topics, sections);
  }

  private static List<Topic> columns(SourceLines lines) throws IOException {
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < lines.lines().size(); i++) {
      String line = lines.lines().get(i);
      int tab = line.indexOf('\t');
      if (line.isBlank()) {
        continue;
      }
      if (tab < 1) {
        throw lines.wrong(
            i,
            "no query: a line is an id, a tab and a text (also read: <top> or <DOC> elements,"
                + " .I and .W sections, JSON lines with _id and text)");
      }
      topics.add(new Topic(line.substring(0, tab).strip(), line.substring(tab + 1)));
    }
    return topics;
  }

  /** These topics under the numbers by which judgements call them. */
  public Topics numberedAs(Judgements judgements) {
    if (!sections || !judgements.countsUpTo(list.size())) {
      return this;
    }
    return new Topics(
        IntStream.range(0, list.size())
            .mapToObj(i -> new Topic(Integer.toString(i + 1), list.get(i).text()))
            .toList(),
        true);
  }
}
