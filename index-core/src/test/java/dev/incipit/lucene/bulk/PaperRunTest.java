package dev.incipit.lucene.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.document.PaperFields;
import dev.incipit.document.Schema;
import dev.incipit.listing.RandomPapers;
import dev.incipit.lucene.document.LuceneDocuments;
import dev.incipit.lucene.document.RecordCodec;
import dev.incipit.lucene.scoring.WordSimilarity;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** A run of papers must become the segment that Lucene's writer makes of their documents. */
class PaperRunTest {
  private static final Instant CHANGED = Instant.ofEpochSecond(1_775_000_000);

  private static final long SEED = Long.getLong("incipit.seed", System.nanoTime());

  private final RecordCodec codec = new RecordCodec();

  private PaperRun run(IndexSettings settings) {
    return new PaperRun(new PaperFields(settings), codec, new WordSimilarity());
  }

  private interface Writes {
    void to(IndexWriter writer) throws IOException;
  }

  private static SegmentContent content(Writes writes) throws IOException {
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setSimilarity(new WordSimilarity());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        writes.to(writer);
        writer.forceMerge(1);
      }
      try (CheckIndex check = new CheckIndex(directory)) {
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
        assertTrue(check.checkIndex().clean, "seed " + SEED);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        return SegmentContent.of(leaf);
      }
    }
  }

  /** Every third paper is written again and every fifth deleted. */
  private void checkSame(List<AnnouncedPaper> papers, IndexSettings settings) throws IOException {
    PaperRun run = run(settings);
    SegmentContent documents =
        content(writer -> {
          LuceneDocuments made = new LuceneDocuments(settings);
          for (int i = 0; i < papers.size(); i++) {
            writer.addDocument(made.document(papers.get(i), CHANGED));
            run.add(papers.get(i), CHANGED);
            if (i % 3 == 2) {
              AnnouncedPaper again = papers.get(i - 2);
              Term id = new Term(Schema.ID, again.id().value());
              writer.updateDocument(id, made.document(again, CHANGED));
              run.add(again, CHANGED);
            }
            if (i % 5 == 4) {
              PaperId id = papers.get(i - 3).id();
              writer.deleteDocuments(new Term(Schema.ID, id.value()));
              assertTrue(run.drop(id));
            }
          }
        });
    assertEquals(documents, content(writer -> writer.addIndexes(run.reader())), "seed " + SEED);
  }

  @Test
  void papersOfTheListingBecomeTheSameSegment() throws IOException {
    checkSame(Seed.papers(), IndexSettings.DEFAULT);
  }

  @Test
  void oddPapersBecomeTheSameSegmentInEachRun() throws IOException {
    RandomPapers random = new RandomPapers(SEED);
    for (int round = 0; round < 3; round++) {
      Map<PaperId, AnnouncedPaper> papers = new LinkedHashMap<>();
      for (int i = 0; i < 200; i++) {
        AnnouncedPaper paper = random.any();
        papers.put(paper.id(), paper);
      }
      checkSame(new ArrayList<>(papers.values()), IndexSettings.DEFAULT);
    }
  }

  @Test
  void declaredFieldsBecomeTheSameSegment() throws IOException {
    IndexSettings settings =
        IndexSettings.builder()
            .field("maker", FieldType.KEYWORD)
            .field("price", FieldType.NUMBER)
            .field("made", FieldType.DAY)
            .field("wood", FieldType.TEXT)
            .build();
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      papers.add(
          AnnouncedPaper.of(
              Paper.builder(PaperId.of("p" + i))
                  .title("A small organ")
                  .fields(
                      i % 4 == 0
                          ? Map.of()
                          : Map.of(
                              "maker", List.of("Mason", "Hamlin & " + i % 7),
                              "price", List.of(i * 2.5 - 20 + "", "7"),
                              "made", List.of("18%02d-05-01".formatted(i + 10)),
                              "wood", List.of("oak and walnut", "oak")))
                  .build()));
    }
    checkSame(papers, settings);
  }

  @Test
  void whatIsWrittenLastIsFound() throws IOException {
    PaperRun run = run(IndexSettings.DEFAULT);
    AnnouncedPaper paper = Seed.papers().getFirst();
    run.add(paper, CHANGED);
    assertEquals(paper, run.find(paper.id()));
    assertEquals(1, run.size());
    run.add(paper, CHANGED);
    assertEquals(1, run.size());
    assertTrue(run.drop(paper.id()));
    assertEquals(0, run.size());
    assertNull(run.find(paper.id()));
  }
}
