package dev.incipit.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is indexed of a text must be what queries and marks are made of. */
class VocabularyTest {
  private static final String ODD =
      "aBéÉ\u0301Ωωß1920.,-&'\u2019+#×()$\u00a0\n\t \ud835\udd04\ud840\udc00漢字カ=~|_%^";

  private final Vocabulary vocabulary = new Vocabulary();

  @Test
  void textsOfTheCorpusAreIndexedAsTheyAreAnalysed() {
    for (AnnouncedPaper paper : Seed.papers()) {
      checkSame(paper.paper().title());
      checkSame(paper.paper().abstractText());
    }
  }

  @Test
  void oddTextsAreIndexedAsTheyAreAnalysed() {
    long seed = Long.getLong("incipit.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(ODD.charAt(random.nextInt(ODD.length())));
      }
      checkSame(text.toString(), "seed " + seed);
    }
  }

  @Test
  void forgettingChangesNothing() {
    for (int word = 0; word < 300_000; word += 50) {
      StringBuilder text = new StringBuilder();
      for (int i = word; i < word + 50; i++) {
        text.append("word").append(Integer.toString(i, 26)).append("s ");
      }
      vocabulary.pieces(text.toString());
      vocabulary.tidy();
    }
    checkSame("words again, word5f6s too");
  }

  private void checkSame(String text) {
    checkSame(text, text);
  }

  private void checkSame(String text, String message) {
    List<TermRun> runs = vocabulary.pieces(text).stream().map(Vocabulary.Piece::terms).toList();
    List<String> analysed = new ArrayList<>();
    for (Token token : WordScanner.scan(text)) {
      String form = Stems.of(token.term());
      analysed.add(token.position() + " " + indexed(token.term()));
      if (!form.equals(token.term()) && !WordFormTerms.isMarked(token.term())) {
        analysed.add(token.position() + " " + indexed(WordFormTerms.marked(form)));
      }
    }
    assertEquals(analysed, terms(runs), message + ": " + text);
  }

  /** A term as the index holds it, in which half of a pair is no character. */
  private static String indexed(String term) {
    return new BytesRef(term).utf8ToString();
  }

  private static List<String> terms(List<TermRun> runs) {
    List<String> terms = new ArrayList<>();
    int position = -1;
    for (TermRun run : runs) {
      for (int i = 0; i < run.size(); i++) {
        position += run.step(i);
        terms.add(position + " " + run.term(i).utf8ToString());
      }
    }
    return terms;
  }
}
