package dev.incipit.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Topics in sections: {@code .I} with a number, {@code .W} with the text; others are notes. CACM's
 * file ends in a number 0 without anything.
 */
final class SectionTopics {
  private static final String END = "0";

  private SectionTopics() {}

  static List<Topic> read(SourceLines source) throws IOException {
    List<Topic> topics = new ArrayList<>();
    String id = "";
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int start = 0;
    for (int i = 0; i < source.lines().size(); i++) {
      String line = source.lines().get(i);
      if (line.startsWith(".I ")) {
        finish(source, start, id, text, topics);
        id = Judgements.number(line.substring(3).strip());
        text.setLength(0);
        inText = false;
        start = i;
      } else if (line.matches("\\.[A-Z]\\s*")) {
        inText = line.startsWith(".W");
      } else if (inText) {
        text.append(line).append(' ');
      }
    }
    finish(source, start, id, text, topics);
    return topics;
  }

  private static void finish(
      SourceLines source, int start, String id, StringBuilder text, List<Topic> topics)
      throws IOException {
    boolean blank = text.toString().isBlank();
    if (id.isEmpty() || (blank && id.equals(END))) {
      return;
    }
    if (blank) {
      throw source.wrong(start, "query " + id + " has no text in a section .W");
    }
    topics.add(new Topic(id, text.toString()));
  }
}
