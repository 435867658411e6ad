package dev.incipit.onnx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes texts into the pieces that BERT's uncased models know, by their numbers: words without case
 * and accents, signs and CJK characters by themselves, and unknown words cut from the left into the
 * longest pieces that there are. The tokenizers of others load native code that asks other hosts
 * for files, so this one is our own. Immutable; thread-safe.
 */
final class WordPieces {
  private static final String INNER = "##";
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int begin;
  private final int end;
  private final int unknown;

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.begin = number("[CLS]");
    this.end = number("[SEP]");
    this.unknown = number("[UNK]");
  }

  private int number(String piece) {
    Integer number = vocabulary.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + piece);
    }
    return number;
  }

  /** Reads the pieces in the file of a tokenizer, as Hugging Face's library writes it. */
  static WordPieces read(InputStream json) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && parser.currentName().equals("vocab")) {
          parser.nextToken();
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            vocabulary.put(parser.currentName(), parser.nextIntValue(0));
          }
        }
      }
    }
    return new WordPieces(vocabulary);
  }

  /**
   * The pieces of a text, between the signs for its beginning and its end.
   *
   * @param most how many at most; the text is cut behind them
   */
  long[] of(String text, int most) {
    List<Integer> pieces = new ArrayList<>();
    pieces.add(begin);
    for (String word : words(text)) {
      if (pieces.size() >= most) {
        break;
      }
      addPieces(word, pieces);
    }
    List<Integer> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), most - 1)));
    kept.add(end);
    return kept.stream().mapToLong(Integer::longValue).toArray();
  }

  private void addPieces(String word, List<Integer> pieces) {
    int before = pieces.size();
    int from = 0;
    while (from < word.length()) {
      int to = word.codePointCount(0, word.length()) > LONGEST_WORD ? from : word.length();
      while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
        to = word.offsetByCodePoints(to, -1);
      }
      if (to == from) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(unknown);
        return;
      }
      pieces.add(number(piece(word, from, to)));
      from = to;
    }
  }

  private static String piece(String word, int from, int to) {
    return (from == 0 ? "" : INNER) + word.substring(from, to);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .forEach(c -> {
          if (isBlank(c) || isSign(c) || isIdeograph(c)) {
            flush(word, words);
            if (!isBlank(c)) {
              words.add(lowerCase(c));
            }
          } else if (!isDropped(c)) {
            word.append(lowerCase(c));
          }
        });
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static String lowerCase(int c) {
    return Character.toString(c).toLowerCase(Locale.ROOT);
  }

  private static boolean isBlank(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }

  private static boolean isSign(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c < 128 && c > ' ' && c != 127 && !Character.isLetterOrDigit(c);
    };
  }

  /** The blocks that BERT's own tokenizer names. */
  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2A6DF)
        || (c >= 0x2A700 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  /** Accents, which stand behind their letters here, and characters that show nothing. */
  private static boolean isDropped(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }
}
