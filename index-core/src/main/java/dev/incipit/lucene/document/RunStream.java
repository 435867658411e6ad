package dev.incipit.lucene.document;

import dev.incipit.analysis.TermRun;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of some runs one after the other, so many positions apart. */
final class RunStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<TermRun> runs;
  private final int gap;
  private int run;
  private int next;

  RunStream(List<TermRun> runs, int gap) {
    this.runs = runs;
    this.gap = gap;
  }

  @Override
  public void reset() {
    run = 0;
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    for (; run < runs.size(); run++, next = 0) {
      TermRun current = runs.get(run);
      if (next < current.size()) {
        int between = next == 0 && run > 0 ? gap : 0;
        term.setBytesRef(current.term(next));
        increment.setPositionIncrement(current.step(next) + between);
        next++;
        return true;
      }
    }
    return false;
  }
}
