package dev.incipit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueryLimitsTest {

  @Test
  void aQueryOfFullLengthIsTaken() {
    String word = "a".repeat(QueryLimits.MAX_LENGTH);
    check(word, word, "");
  }

  @Test
  void aLongerQueryIsCutBeforeTheWordThatDoesNotFit() {
    String fits = "b ".repeat(10) + "a".repeat(QueryLimits.MAX_LENGTH - 25);
    ParsedQuery parsed = QueryParser.parse(fits + " cutwords");
    assertEquals("too-long@4000", problems(parsed));
    assertEquals(11, ((Query.And) parsed.query()).parts().size());
  }

  @Test
  void whatACutLeavesOpenIsNoFurtherProblem() {
    String cut = "x".repeat(QueryLimits.MAX_LENGTH);
    check("(a OR " + cut, "a", "too-long@4000");
    check("ti:(a NOT \"b c " + cut, "(and ti:a (not ti:\"b c\"))", "too-long@4000");
  }

  @Test
  void asManyWordsAsAllowedAreTakenAndNoMore() {
    String most = words(QueryLimits.MAX_WORDS);
    assertEquals("", problems(QueryParser.parse(most)));
    ParsedQuery more = QueryParser.parse(most + " (one OR two) three");
    int one = most.length() + 2;
    assertEquals("many-words@" + one + " too-many-words@" + (one + 7), problems(more));
    assertEquals(QueryParser.parse(most + " one").query(), more.query());
  }

  @Test
  void aRunningTextIsReadToItsEnd() {
    String text = words(QueryLimits.MAX_TYPED_WORDS);
    ParsedQuery parsed = QueryParser.parse(text + " cat:cs.DC");
    assertEquals("many-words@" + text.indexOf("w64"), problems(parsed));
    assertEquals(QueryLimits.MAX_TYPED_WORDS + 1, ((Query.And) parsed.query()).parts().size());
    ParsedQuery more = QueryParser.parse(words(QueryLimits.MAX_TYPED_WORDS + 1));
    assertTrue(more.isOverLimit());
  }

  @Test
  void whatIsQuotedOrInParenthesesInARunningTextIsPartOfIt() {
    String front = words(QueryLimits.MAX_WORDS - 1);
    for (String inside : List.of("(one)", "(one two)", "\"one two three\"", "ti:one ti:two")) {
      ParsedQuery parsed = QueryParser.parse(front + " " + inside + " and (two) more words");
      assertFalse(parsed.isOverLimit(), inside);
      assertTrue(parsed.query().toString().endsWith("more words"), inside);
    }
  }

  @Test
  void ofWordsWithAFieldTheFirstAreTaken() {
    String text = words(QueryLimits.MAX_WORDS + 1).replace("w", "ti:w");
    ParsedQuery parsed = QueryParser.parse(text);
    assertEquals("many-words@" + text.indexOf("ti:w64"), problems(parsed));
    assertEquals(QueryLimits.MAX_WORDS, ((Query.And) parsed.query()).parts().size());
  }

  @Test
  void stopWordsDoNotCount() {
    String text =
        IntStream.range(0, QueryLimits.MAX_WORDS)
            .mapToObj(i -> "the w" + i)
            .collect(Collectors.joining(" "));
    assertEquals("", problems(QueryParser.parse(text)));
    assertEquals("many-words@" + (text.length() + 1), problems(QueryParser.parse(text + " w64")));
  }

  @Test
  void thousandsOfStopWordsAreNotSearched() {
    ParsedQuery parsed = QueryParser.parse("the ".repeat(QueryLimits.MAX_TYPED_WORDS));
    assertEquals(QueryLimits.MAX_WORDS, ((Query.And) parsed.query()).parts().size());
    assertTrue(QueryParser.parse("of OR ".repeat(65) + "of").isOverLimit());
  }

  @Test
  void wordsOfPhrasesCountAndTheirFrontIsKept() {
    String phrase = "\"" + words(QueryLimits.MAX_WORDS) + "\"";
    assertEquals("", problems(QueryParser.parse(phrase)));
    check("x " + phrase, "(and x \"" + words(63) + "\")", "too-many-words@2");
  }

  @Test
  void filtersAreCountedByThemselvesAndANameOfTwoSubjectsTwice() {
    String most = "cat:cs.DC ".repeat(QueryLimits.MAX_WORDS - 1);
    assertEquals("", problems(QueryParser.parse(most + words(QueryLimits.MAX_WORDS))));
    ParsedQuery parsed = QueryParser.parse(most + "cat:\"Machine Learning\"");
    assertEquals("too-many-words@" + most.length(), problems(parsed));
  }

  @Test
  void parenthesesNestAsDeepAsAllowedAndNoDeeper() {
    check(nested(QueryLimits.MAX_DEPTH), "a", "");
    check(nested(QueryLimits.MAX_DEPTH + 1), "a", "too-deep@50");
    String deep = "(x OR -".repeat(60) + "a" + ")".repeat(60);
    ParsedQuery parsed = QueryParser.parse(deep);
    assertEquals("too-deep@350", problems(parsed));
    assertEquals(parsed.query(), QueryParser.parse(parsed.query().toString()).query());
  }

  @Test
  void aHundredThousandParenthesesAreCutAndDoNoHarm() {
    for (int depth : new int[] {1_000, 10_000, 100_000}) {
      for (String text : List.of(nested(depth), "(".repeat(depth), ")".repeat(depth))) {
        ParsedQuery parsed = QueryParser.parse(text);
        assertTrue(!parsed.isClean() && parsed.problems().size() < 20);
      }
    }
  }

  @Test
  void aMegabyteOfOneWordIsCut() {
    check("a".repeat(1 << 20), "a".repeat(QueryLimits.MAX_LENGTH), "too-long@4000");
  }

  @Test
  void asManyFuzzyWordsAsAllowedAreTaken() {
    check("aa~1 bb~1 cc~1", "(and (fuzzy aa 1) (fuzzy bb 1) (fuzzy cc 1))", "");
    check(
        "aa~1 bb~1 cc~1 dd~1",
        "(and (fuzzy aa 1) (fuzzy bb 1) (fuzzy cc 1) dd)",
        "too-many-fuzzy@15");
  }

  @Test
  void aFuzzyWordHasALongestLength() {
    String longest = "a".repeat(QueryLimits.MAX_FUZZY_LENGTH);
    check(longest + "~2", "(fuzzy " + longest + " 2)", "");
    check(longest + "b~2", longest + "b", "fuzzy-too-long@0");
  }

  @Test
  void aFuzzyWordDiffersByTwoLettersAtMost() {
    check("blink~2", "(fuzzy blink 2)", "");
    check("blink~3", "(fuzzy blink 2)", "too-many-edits@0");
  }

  @Test
  void asManyPrefixesAsAllowedAreTaken() {
    String most = "ab* ".repeat(QueryLimits.MAX_PREFIXES);
    assertEquals("", problems(QueryParser.parse(most)));
    assertEquals("too-many-prefixes@32", problems(QueryParser.parse(most + "cd*")));
  }

  @Test
  void twoCharactersStandBeforeAStarEvenOutsideTheBasicPlane() {
    check("ab*", "(prefix ab)", "");
    check("😀b*", "(prefix 😀b)", "");
    check("a*", "a", "prefix-too-short@0");
  }

  @Test
  void slopHasALimit() {
    check("\"a b\"~100", "\"a b\"~100", "");
    check("\"a b\"~101", "\"a b\"~100", "slop-too-large@5");
  }

  @Test
  void everyLimitIsToldAsALimitAndEverythingElseIsNot() {
    assertTrue(QueryParser.parse(words(401)).isOverLimit());
    assertTrue(QueryParser.parse("\"" + words(65) + "\"").isOverLimit());
    assertTrue(QueryParser.parse(nested(51)).isOverLimit());
    assertTrue(!QueryParser.parse("titel:(a").isOverLimit());
    assertTrue(!QueryParser.parse("titel:(a").isClean());
    assertTrue(QueryParser.parse("cat:cs.XX").isClean());
  }

  @Test
  void messagesAreShortWhateverIsTyped() {
    for (String field : List.of("", "cat:", "type:", "id:", "doi:", "submitted:", "arXiv:")) {
      String typed = field + "x".repeat(300) + ":" + "y".repeat(1_500) + "~3 (";
      QueryParser.parse(typed)
          .problems()
          .forEach(problem -> assertTrue(problem.message().length() <= 300, problem.message()));
    }
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + "a" + ")".repeat(depth);
  }

  private static void check(String typed, String tree, String problems) {
    ParsedQuery parsed = QueryParser.parse(typed);
    assertEquals(tree, Sexp.of(parsed.query()));
    assertEquals(problems, problems(parsed));
  }

  private static String problems(ParsedQuery parsed) {
    return parsed.problems().stream()
        .map(problem -> problem.code() + "@" + problem.position())
        .collect(Collectors.joining(" "));
  }
}
