package dev.incipit.export;

import dev.incipit.paper.Paper;
import dev.incipit.text.BareLetters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys of one export, as people write them: {@code smith2026blink} from the first author's
 * family name, the year, and the first word of the title that means something. Papers whose keys
 * would be the same get letters behind them, in the order of the export. Not thread-safe.
 */
final class CitationKeys {
  /** Keys to remember; after so many, each has its paper's id, so that memory stays bounded. */
  private static final int MOST = 100_000;

  /** No name and no title gives more letters. */
  private static final int LONGEST = 40;

  private static final int LETTERS = 26;

  /** What tells no title from another. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          ("a an and are as at be but by can do does for from how if in into is it not of on or so"
                  + " some that the their there these this to toward towards under via was we what"
                  + " when where which who why will with")
              .split(" "));

  /** Letters that are not a Latin one with a mark. */
  private static final Map<String, String> SPELLED =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ə", "e"));

  private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019\u02BC]");
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  /** The keys given out, and how many letters each has had behind it. */
  private final Map<String, Integer> given = new HashMap<>();

  /** The key of the next paper. */
  String next(Paper paper) {
    String id = BibtexText.key(paper.id().value());
    String plain = plain(paper);
    if (given.size() >= MOST) {
      return plain.isEmpty() ? id : plain + ":" + id;
    }
    String key = plain.isEmpty() ? id : plain;
    String free = key;
    for (int n = given.getOrDefault(key, 0); given.containsKey(free); ) {
      free = key + letters(n++);
      given.put(key, n);
    }
    given.put(free, 0);
    return free;
  }

  /** What the paper's own data make of a key; empty when they lack a name or else a word. */
  private static String plain(Paper paper) {
    String author =
        paper.authors().names().stream()
            .findFirst()
            .map(name -> PersonName.of(Citation.plainLine(name)))
            .map(name -> name.group() ? word(name.family()) : String.join("", words(name.family())))
            .orElse("");
    String year = new Citation(paper).date().map(date -> "" + date.day().getYear()).orElse("");
    String word = word(Citation.plainLine(paper.title()));
    boolean tells = !author.isEmpty() || (!word.isEmpty() && !year.isEmpty());
    return tells ? cut(author) + year + cut(word) : "";
  }

  private static String cut(String word) {
    return word.substring(0, Math.min(word.length(), LONGEST));
  }

  /** The first word that means something, or else the first; empty if there is none. */
  private static String word(String text) {
    List<String> words = words(text);
    return words.stream()
        .filter(word -> word.length() > 1 && !SMALL_WORDS.contains(word))
        .findFirst()
        .orElse(words.isEmpty() ? "" : words.getFirst());
  }

  /** The words of a text in small Latin letters and digits; an apostrophe parts no word. */
  private static List<String> words(String text) {
    String plain = BareLetters.of(APOSTROPHE.matcher(text).replaceAll(""));
    for (Map.Entry<String, String> letter : SPELLED.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    return Arrays.stream(BETWEEN.split(plain)).filter(word -> !word.isEmpty()).toList();
  }

  /** {@code a} to {@code z}, {@code aa} and so on. */
  private static String letters(int number) {
    String last = String.valueOf((char) ('a' + number % LETTERS));
    return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
  }
}
