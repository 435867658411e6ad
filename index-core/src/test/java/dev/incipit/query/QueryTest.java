package dev.incipit.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.query.Query.Word;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QueryTest {
  private static final Query A = new Word(TextField.ALL, "a");
  private static final Query B = new Word(TextField.ALL, "b");

  @Test
  void nodesRefuseWhatMakesNoSense() {
    refused(() -> new Word(TextField.ALL, " "));
    refused(() -> new Word(TextField.ALL, "a b"));
    refused(() -> new Word(TextField.ALL, "a\u3000b"));
    refused(() -> new Query.Phrase(TextField.ALL, "", 0));
    refused(() -> new Query.Phrase(TextField.ALL, "a b", -1));
    refused(() -> new Query.Phrase(TextField.ALL, "a b", 101));
    refused(() -> new Query.Prefix(TextField.ALL, "a"));
    refused(() -> new Query.Fuzzy(TextField.ALL, "a", 0));
    refused(() -> new Query.Fuzzy(TextField.ALL, "a", 3));
    refused(() -> new Query.InSubject("", false));
    refused(() -> new Query.HasDoi(" "));
    refused(() -> new Query.Dated(DateField.SUBMITTED, null, null));
    LocalDate day = LocalDate.of(2026, 4, 10);
    refused(() -> new Query.Dated(DateField.SUBMITTED, day, day.minusDays(1)));
    refused(() -> new Query.And(List.of(A)));
    refused(() -> new Query.Or(List.of(A)));
    refused(() -> Query.or(List.of()));
  }

  private static void refused(Executable call) {
    assertThrows(IllegalArgumentException.class, call);
  }

  @Test
  void joinedTreesAreInNormalForm() {
    assertEquals("(and a b a)", Sexp.of(Query.and(List.of(Query.and(List.of(A, B)), A))));
    assertEquals("(or a b a)", Sexp.of(Query.or(List.of(Query.or(List.of(A, B)), A))));
    assertEquals(A, Query.and(List.of(A, Query.all())));
    assertEquals(Query.all(), Query.and(List.of()));
    assertEquals(A, Query.not(Query.not(A)));
  }

  @Test
  void treesAreWrittenShort() {
    written("ti:(kv cache)", "title:kv ti:cache");
    written("kv cache", "(kv) AND ((cache))");
    written("(a OR b) c", "(a OR b) AND c");
    written("a b OR c", "(a b) OR c");
    written("-(a OR ti:b)", "NOT (a OR ti:b)");
    written("-ti:(a OR b)", "NOT ti:(a OR b)");
    written("cat:cs.LG OR cat:stat.ML", "cat:\"machine learning\"");
    written("submitted:2024..2026-03", "submitted:[2024-01-01 TO 2026-03-31]");
    written("2604.07609v2", "https://arxiv.org/abs/2604.07609v2");
    written("\"O(n log n)\"", "O(n log n)");
    written("(\"O(n log n)\" OR b) c", "(O(n log n) OR b) c");
    written("(O(n log n OR b )) c", "(O(n log n OR b)) c");
    written("all:OR", "all:OR");
    written("all:titel:blink", "titel:blink");
    written("a NOT ->", "a NOT ->");
    written("*", "");
    written("-*", "\"\"");
    written("all:Comment: leases", "Comment: leases");
    written("LLM OR GPU", "LLM OR GPU");
    written("(all:KV all:CACHE) OR all:GPU", "(KV CACHE) OR GPU");
    written("LLM -id:2604.07609", "LLM -2604.07609");
  }

  private static void written(String wanted, String typed) {
    assertEquals(wanted, QueryParser.parse(typed).query().toString());
  }

  @Test
  void whatIsReadOtherwiseSaysWhatWasDone() {
    told("June 2025 has 30 days, so 2025-06-31 was read as 2025-06.", "submitted:2025-06-31");
    told("A year has 12 months, so 2025-13 was read as 2025.", "submitted:..2025-13");
    told("'soon' is no date. The range was left open at that end.", "submitted:2025..soon");
    told("such as 2024..2026, or 2024.. for an open end", "submitted:soon");
    told("OR was searched as a word", "A B OR C");
    told("as all of this is in capitals", "A B OR C");
    told("words that start with 'epidem' were searched", "/epidem.*/");
    told("\"a b\"~5 OR \"b a\"~5", "a NEAR/5 b");
    told("so no paper was found", "???");
  }

  private static void told(String wanted, String typed) {
    String message = QueryParser.parse(typed).problems().getFirst().message();
    assertTrue(message.contains(wanted), message);
  }

  @Test
  void quotesInAPhraseOfAProgramAreWrittenAsBlanks() {
    assertEquals("\"say  b \"", new Query.Phrase(TextField.ALL, "say \"b\"", 0).toString());
  }
}
