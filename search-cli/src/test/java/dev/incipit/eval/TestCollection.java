package dev.incipit.eval;

import dev.incipit.listing.ListingReader;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.Meaning;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Documents, topics and judgements. */
record TestCollection(
    List<AnnouncedPaper> papers, List<Topic> topics, Judgements judgements, boolean plain) {
  private static final int DEPTH = 100;

  static TestCollection read(Path documents, Path queries, Path qrels) throws IOException {
    Judgements judgements = Judgements.read(qrels);
    return new TestCollection(
        ListingReader.read(documents).papers(),
        Topics.read(queries).numberedAs(judgements).list(),
        judgements,
        false);
  }

  /** The same with topics that are texts, in which nothing is part of a query language. */
  TestCollection asPlainText() {
    return new TestCollection(papers, topics, judgements, true);
  }

  /** Searches for every topic in an index of the documents. */
  TrecRun run() throws IOException {
    try (LuceneIndex index = LuceneIndex.inMemory()) {
      index.add(papers);
      index.refresh();
      return new TopicSearch(index, DEPTH, null, Meaning.OFF, plain).run(topics);
    }
  }

  Evaluation evaluate(TrecRun run) {
    return Evaluation.of(run, topics, judgements);
  }

  Evaluation evaluate() throws IOException {
    return evaluate(run());
  }
}
