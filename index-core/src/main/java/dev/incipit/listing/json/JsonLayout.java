package dev.incipit.listing.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.json.BeirJson;
import dev.incipit.json.field.JsonFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How papers stand in a JSON text: one a line, or as objects at some depth, as in one array.
 *
 * @param depth how many brackets enclose each paper; -1 for one paper a line
 * @param first the text from the first paper on
 */
public record JsonLayout(int depth, String first) {
  private static final Set<String> TEXTS = Set.of("title", "abstract", "summary", "text");

  /** An object or array that is open. */
  private static final class Level {
    final boolean array;
    final int start;
    boolean id;
    boolean text;

    Level(boolean array, int start) {
      this.array = array;
      this.start = start;
    }

    boolean isPaper() {
      return !array && id && text;
    }
  }

  /** Whether each line holds one paper. */
  boolean lines() {
    return depth < 0;
  }

  /**
   * The layout of a text, of which the beginning is given.
   *
   * @return null if it is a JSON text that holds no papers as far as is seen
   */
  public static @Nullable JsonLayout of(String head) {
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    JsonLayout found = firstPaper(text);
    boolean array = text.stripLeading().startsWith("[");
    if (found == null) {
      return array || isSpread(text) ? null : new JsonLayout(-1, text);
    }
    boolean oneLine = found.depth == 0 && !isSpread(found.first);
    return oneLine ? new JsonLayout(-1, text) : found;
  }

  /** Whether the text begins with an object that goes on after the first line. */
  private static boolean isSpread(String text) {
    String object = text.strip();
    int end = object.indexOf('\n');
    if (end < 0) {
      return false;
    }
    // A line that is cut ends anywhere, and the next one begins a new object.
    String rest = object.substring(end).strip();
    if (rest.startsWith("{") && !object.substring(0, end).strip().endsWith("[")) {
      return false;
    }
    boolean inText = false;
    int open = 0;
    for (int i = 0; i < end; i++) {
      char c = object.charAt(i);
      if (inText) {
        i += c == '\\' ? 1 : 0;
        inText = c != '"';
      } else {
        inText = c == '"';
        open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
    return !inText && open > 0;
  }

  private static @Nullable JsonLayout firstPaper(String text) {
    List<Level> levels = new ArrayList<>();
    JsonLayout best = null;
    try (JsonParser json = JsonFields.FACTORY.createParser(text)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT, START_ARRAY ->
              levels.add(
                  new Level(
                      token == JsonToken.START_ARRAY,
                      (int) json.currentTokenLocation().getCharOffset()));
          case END_OBJECT, END_ARRAY -> {
            best = better(best, levels, text);
            levels.removeLast();
            if (levels.isEmpty() && best != null) {
              return best;
            }
          }
          case FIELD_NAME -> note(levels.getLast(), json.currentName());
          default -> {}
        }
      }
    } catch (IOException e) {
      // The head of a text ends anywhere, and a damaged one does not tell.
    }
    while (!levels.isEmpty()) {
      best = better(best, levels, text);
      levels.removeLast();
    }
    return best;
  }

  private static void note(Level level, String name) {
    String plain = JsonValue.plainName(name);
    level.id |= PaperFields.IDS.contains(plain) || name.equals(BeirJson.ID);
    level.text |= TEXTS.contains(plain);
  }

  /**
   * The last of the levels if it is a paper, which what it encloses is not; else the best so far.
   */
  private static @Nullable JsonLayout better(
      @Nullable JsonLayout best, List<Level> levels, String text) {
    Level level = levels.getLast();
    int depth = levels.size() - 1;
    boolean place = depth == 0 || levels.get(depth - 1).array;
    return place && level.isPaper() && (best == null || depth < best.depth)
        ? new JsonLayout(depth, text.substring(level.start))
        : best;
  }
}
