package dev.incipit.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Topics in elements: TREC's {@code <top>} with {@code <num>} and {@code <title>}, whose ends are
 * seldom marked, or {@code <DOC>} with {@code <DOCNO>} and a text.
 */
final class TaggedTopics {
  private static final Pattern ELEMENT =
      Pattern.compile("<(top|DOC)>(.*?)</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER = field("num", "(?:Number:)?");
  private static final Pattern TITLE = field("title", "(?:Topic:)?");
  private static final Pattern DOCUMENT =
      Pattern.compile("<DOCNO>(.*?)</DOCNO>(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private TaggedTopics() {}

  private static Pattern field(String name, String label) {
    return Pattern.compile("<" + name + ">\\s*" + label + "([^<]*)", Pattern.CASE_INSENSITIVE);
  }

  static List<Topic> read(SourceLines source) throws IOException {
    String text = String.join("\n", source.lines());
    List<Topic> topics = new ArrayList<>();
    Matcher element = ELEMENT.matcher(text);
    while (element.find()) {
      String inside = element.group(2);
      Matcher document = DOCUMENT.matcher(inside);
      Matcher number = NUMBER.matcher(inside);
      Matcher title = TITLE.matcher(inside);
      int line = (int) text.substring(0, element.start()).chars().filter(c -> c == '\n').count();
      if (document.find()) {
        add(source, line, document.group(1), document.group(2), topics);
      } else if (number.find() && title.find()) {
        add(source, line, number.group(1), title.group(1), topics);
      } else {
        throw source.wrong(line, "a query has a <num> and a <title>, or a <DOCNO> and a text");
      }
    }
    return topics;
  }

  private static void add(
      SourceLines source, int line, String number, String text, List<Topic> topics)
      throws IOException {
    if (number.isBlank() || text.isBlank()) {
      throw source.wrong(line, "this query has no number or no text");
    }
    topics.add(new Topic(number.strip(), text));
  }
}
