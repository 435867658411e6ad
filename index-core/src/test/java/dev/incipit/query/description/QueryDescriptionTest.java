package dev.incipit.query.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.query.QueryParser;
import org.junit.jupiter.api.Test;

class QueryDescriptionTest {

  @Test
  void conditionsAreSaidByKind() {
    said(
        "all of: \"KV-cache\" (exact phrase), scheduling; title contains blink;"
            + " subject cs.DC (Distributed, Parallel, and Cluster Computing); without federated",
        "\"KV-cache\" scheduling ti:blink -federated cat:cs.DC");
    said("algorithm; any of: coflow, snapshot", "(coflow OR snapshot) algorithm");
    said("any of: all of (a in title, b in title), c", "ti:(a b) OR c");
    said("not: all of (a, b)", "-(a b)");
    said("papers without a or b in title", "-a -ti:b");
    said("title contains foo and \"bar baz\" (exact phrase)", "ti:foo ti:\"bar baz\"");
    said("every paper", "");
    said("no paper", "ti:\"\"");
  }

  @Test
  void everyConditionHasWords() {
    said("authors include \"Hao Chen\"", "au:\"Hao Chen\"");
    said("all of: a, \"b c\" (within 3 words of each other)", "a \"b c\"~3");
    said("sched... (start of a word)", "sched*");
    said("fuger (or one letter off)", "fuger~1");
    said("scheduler (or two letters off)", "scheduler~");
    said("papers with primary subject quant-ph (Quantum Physics)", "primary:quant-ph");
    said("the paper 2604.07609", "2604.07609v2");
    said("the paper with DOI 10.1145/36", "doi:10.1145/36");
    said("papers announced as cross-list", "type:cross");
    said("papers submitted in 2024", "submitted:2024");
    said("papers submitted from 2024-02 to 2026", "submitted:2024-02..2026");
    said("papers submitted up to 2025", "submitted:..2025");
    said("papers submitted from 2025 on", "submitted:2025..");
    said("papers announced on 2026-04-10", "announced:2026-04-10");
  }

  private static void said(String wanted, String typed) {
    assertEquals(wanted, QueryDescription.of(QueryParser.parse(typed).query()));
  }

  @Test
  void problemsSayWhatWasMeant() {
    told("Did you mean title:?", "titel:blink");
    told("Did you mean author:?", "auth:Wang");
    told("The fields are ti, au,", "xyz:word");
    told("Did you mean cs.CR (Cryptography and Security)?", "cat:Cryptography");
    told("Did you mean cs.DC (", "cat:\"distributed computing\"");
    told("Did you mean cs.DC (", "cat:csdc");
  }

  private static void told(String wanted, String typed) {
    String message = QueryParser.parse(typed).problems().getFirst().message();
    assertTrue(message.contains(wanted), message);
  }
}
