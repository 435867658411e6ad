package dev.incipit.lucene;

import dev.incipit.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of one raw text, each with its place in it. */
final class AnalyzedText {

  /**
   * A term at its place.
   *
   * @param start where its source begins in the raw text
   * @param end where its source ends, exclusive
   */
  record Place(String term, int position, int start, int end) {}

  private final Map<String, List<Place>> places = new HashMap<>();

  AnalyzedText(Analyzer analyzer, String field, String raw) {
    PlainText plain = PlainText.of(raw);
    try (TokenStream stream = analyzer.tokenStream(field, plain.text())) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        int start = plain.rawStart(offset.startOffset());
        int end = plain.rawEnd(offset.endOffset() - 1);
        String text = term.toString();
        places
            .computeIfAbsent(text, t -> new ArrayList<>())
            .add(new Place(text, position, start, end));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where terms pass a test, in no particular order. */
  List<Place> where(TermTest test) {
    return switch (test) {
      case TermTest.Is is -> of(is.term());
      case TermTest.HasForm form -> {
        List<Place> marked = of(WordForms.marked(form.form()));
        yield form.ofItself()
            ? Stream.concat(marked.stream(), of(form.form()).stream()).toList()
            : marked;
      }
      case TermTest.StartsWith starts -> places(term -> term.startsWith(starts.prefix()));
      case TermTest.Near near -> places(near.of()::finds);
    };
  }

  /** Each word form and how often it occurs. */
  Map<String, Integer> forms() {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach((term, where) -> {
      if (WordForms.isMarked(term)) {
        counts.merge(WordForms.form(term), where.size(), Integer::sum);
      } else if (PaperAnalyzer.stem(term).equals(term)) {
        counts.merge(term, where.size(), Integer::sum);
      }
    });
    return counts;
  }

  private List<Place> of(String term) {
    return places.getOrDefault(term, List.of());
  }

  private List<Place> places(Predicate<String> test) {
    return places.entrySet().stream()
        .filter(entry -> !WordForms.isMarked(entry.getKey()) && test.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }
}
