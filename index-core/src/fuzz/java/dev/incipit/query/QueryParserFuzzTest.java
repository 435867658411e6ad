package dev.incipit.query;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.incipit.query.description.QueryDescription;

/** Fuzzes the query language: every text gives a tree, which reads back as it is written. */
class QueryParserFuzzTest {

  @FuzzTest(maxDuration = "60s")
  void everyTextGivesATreeThatReadsBackAsWritten(FuzzedDataProvider data) {
    ParsedQuery parsed = QueryParser.parse(data.consumeRemainingAsString());
    if (QueryDescription.of(parsed.query()).isBlank()) {
      throw new AssertionError("nothing is said of " + parsed.query());
    }
    String written = parsed.query().toString();
    ParsedQuery again = QueryParser.parse(written);
    // What was just within the limits may be written at more length.
    if (!again.isOverLimit() && !again.query().equals(parsed.query())) {
      throw new AssertionError(written + " is read as " + again.query());
    }
  }
}
