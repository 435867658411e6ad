package dev.incipit.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Analyses for the index as {@link PaperAnalyzer} does, without offsets: those of a name turned
 * round ({@code Perlis, A. J.}) go back, which Lucene refuses, and the index keeps none anyway.
 */
final class IndexingAnalyzer extends AnalyzerWrapper {
  private final PaperAnalyzer analyzer;

  IndexingAnalyzer(PaperAnalyzer analyzer) {
    super(PER_FIELD_REUSE_STRATEGY);
    this.analyzer = analyzer;
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return analyzer;
  }

  @Override
  protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
    return field.equals(Schema.AUTHOR)
        ? new TokenStreamComponents(
            components.getSource(), new WithoutOffsets(components.getTokenStream()))
        : components;
  }

  private static final class WithoutOffsets extends TokenFilter {
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

    WithoutOffsets(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      offset.setOffset(0, 0);
      return true;
    }
  }
}
