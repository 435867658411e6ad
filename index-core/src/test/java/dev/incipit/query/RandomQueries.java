package dev.incipit.query;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up trees and texts, the same ones for the same seed. */
public final class RandomQueries {
  private static final List<String> WORDS =
      List.of(
          "blink",
          "CPU-free",
          "C++",
          "O(n",
          "f(x)",
          "8.47x",
          "Ω",
          "OR",
          "not",
          "||",
          "-x",
          "ti:a",
          "xyz:b",
          "2604.07609",
          "10.1145/36",
          "a|b",
          "--flag",
          "r=0.999",
          "F{\\\"u}gger",
          "$x$",
          "note:something",
          "http://a.b/c",
          "10:30",
          "40*C",
          "~4x",
          "\\Omega",
          "(",
          "->",
          "😀");
  private static final List<String> STEMS = List.of("sched", "cach", "multi-ag", "Ωm", "3D");
  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "\"",
          "-",
          " ",
          " ",
          " ",
          "*",
          "~",
          "~2",
          "OR",
          "AND",
          "NOT",
          "ANDNOT",
          "||",
          "&&",
          "or",
          "ti:",
          "au:",
          "cat:",
          "cs.LG",
          "cs.*",
          "primary:",
          "id:",
          "doi:",
          "type:",
          "new",
          "submitted:",
          "2024",
          "..",
          "2026-05",
          "[2024 TO 2026]",
          "xyz:",
          ":",
          "\\",
          "“",
          "»",
          "a",
          "b",
          "word",
          "O(n",
          "f(x)",
          " n) ",
          "2604.07609",
          "10.1145/3.4",
          "arXiv:",
          "\u0000",
          "\u202e",
          "\ud800",
          "😀",
          "|",
          "{",
          "}",
          "Machine Learning",
          "all:",
          "*:",
          "é",
          ",",
          "?",
          "^2",
          "/",
          "=",
          ">",
          "NEAR/5",
          "LLM",
          "Report:",
          "title",
          "the",
          "A*",
          "*C");

  private final Random random;

  /** Choices that follow from a seed. */
  public RandomQueries(long seed) {
    random = new Random(seed);
  }

  /** A text of parts that mean something, in no sensible order. */
  public String text() {
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(i -> random.nextInt(12) == 0 ? any() : pick(PIECES))
        .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
  }

  private String any() {
    return String.valueOf((char) random.nextInt(random.nextBoolean() ? 128 : 65536));
  }

  /** A tree in normal form, as the parser gives. */
  public Query tree() {
    return tree(3);
  }

  private Query tree(int depth) {
    int kind = random.nextInt(depth == 0 ? 6 : 12);
    return switch (kind) {
      case 6, 7, 8 -> Query.and(parts(depth));
      case 9, 10 -> Query.or(parts(depth));
      case 11 -> Query.not(tree(depth - 1));
      default -> leaf();
    };
  }

  private List<Query> parts(int depth) {
    return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> tree(depth - 1)).toList();
  }

  private Query leaf() {
    TextField field = random.nextInt(3) > 0 ? TextField.ALL : pick(List.of(TextField.values()));
    return switch (random.nextInt(20)) {
      case 0, 1 -> new Query.Phrase(field, pick(STEMS) + " " + pick(STEMS), random.nextInt(3));
      case 2 -> new Query.Phrase(field, "F{\\\"u}gger OR (x", 0);
      case 3 -> new Query.Prefix(field, pick(STEMS));
      case 4 ->
          new Query.InSubject(pick(List.of("cs.DC", "quant-ph", "math")), random.nextBoolean());
      case 5 -> new Query.HasId(reference());
      case 6 -> new Query.HasDoi(pick(List.of("10.1145/36.4", "10.1016/0022-0000(79)90001-1")));
      case 7 -> new Query.Announced(pick(List.of(AnnouncementType.values())));
      case 8 -> dated();
      case 10 -> new Query.Marked(pick(List.of(Mark.values())));
      case 11 ->
          new Query.Paged(new PageRange(random.nextInt(9), random.nextBoolean() ? null : 12));
      case 9 -> Query.all();
      default -> new Query.Word(field, word());
    };
  }

  private String word() {
    String word = pick(WORDS);
    return word.startsWith("(") ? "g(" : word;
  }

  private PaperReference reference() {
    return new PaperReference(
        new PaperId(pick(List.of("2604.07609", "hep-th/9901001", "184", "a(b)"))), null);
  }

  private Query dated() {
    LocalDate from =
        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(3) == 0 ? random.nextInt(900) : 0);
    LocalDate to =
        LocalDate.of(2024, 12, 31).plusDays(random.nextInt(3) == 0 ? random.nextInt(900) : 0);
    DateField field = pick(List.of(DateField.values()));
    return switch (random.nextInt(4)) {
      case 0 -> new Query.Dated(field, from, null);
      case 1 -> new Query.Dated(field, null, to);
      case 2 -> new Query.Dated(field, from, from);
      default -> new Query.Dated(field, from, to);
    };
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
