package dev.incipit.pipeline.highlight;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.incipit.compile.QueryAnalyzer;
import dev.incipit.compile.QueryCompiler;
import dev.incipit.engine.TextClause;
import dev.incipit.lucene.reader.LuceneSnapshot;
import dev.incipit.lucene.store.IndexStore;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Fragment;
import dev.incipit.search.Passage;
import dev.incipit.text.Formulas;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Fuzzes marks in texts: they keep the text as it is, and characters and formulas whole. */
class HighlighterFuzzTest {
  private static final int LONGEST_QUERY = 60;

  @FuzzTest(maxDuration = "60s")
  void marksCutNeitherCharactersNorFormulas(FuzzedDataProvider data) throws IOException {
    String query = data.consumeString(LONGEST_QUERY);
    String text = data.consumeRemainingAsString();
    Paper paper = Paper.builder(PaperId.of("fuzzed")).title("A title").abstractText(text).build();
    AnalyzedPaper analyzed = new AnalyzedPaper(new AnnouncedPaper(paper, List.of()));
    List<TextClause> clauses;
    try (IndexStore store = IndexStore.inMemory()) {
      LuceneSnapshot empty = store.acquire();
      QueryCompiler compiler = new QueryCompiler(empty, new QueryAnalyzer(), null);
      clauses = compiler.compile(QueryParser.parse(query).query()).labels();
      store.release(empty);
    }
    for (Passage passage : new Highlighter(clauses).of(analyzed).abstractPassages()) {
      check(paper.abstractText(), passage);
    }
  }

  private static void check(String text, Passage passage) {
    String shown = passage.fragments().stream().map(Fragment::text).collect(Collectors.joining());
    if (!text.startsWith(shown, passage.start())) {
      throw new AssertionError("shown as " + shown);
    }
    int at = passage.start();
    for (Fragment fragment : passage.fragments()) {
      at += fragment.text().length();
      boolean pair =
          at > 0
              && at < text.length()
              && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
      if (pair || insideFormula(text, at)) {
        throw new AssertionError("cut at " + at);
      }
    }
  }

  private static boolean insideFormula(String text, int at) {
    return Formulas.in(text).stream().anyMatch(span -> span.start() < at && at < span.end());
  }
}
