package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A load in batches, each committed with its number, and what is left of it after a failure.
 *
 * @param size how many papers a batch has, at most those of the shipped listing
 */
public record Batches(int size) {
  /** The note that tells how many batches there are. */
  private static final String NUMBER = "batches";

  /** How many batches are committed. */
  static int committed(PaperIndex index) throws IOException {
    return Integer.parseInt(index.notes().getOrDefault(NUMBER, "0"));
  }

  /** Adds a batch and writes the one before anew, so that papers are replaced, too. */
  public void add(PaperIndex index, int batch) throws IOException {
    index.add(papers(batch, 1));
    index.add(papers(batch - 1, 2));
  }

  public static void commit(PaperIndex index, int batch) throws IOException {
    index.commit(Map.of(NUMBER, Integer.toString(batch)));
  }

  /** How many papers there are in so many batches; batch 0 comes with the first. */
  public int papers(int batches) {
    return batches == 0 ? 0 : (batches + 1) * size;
  }

  /**
   * Checks that an index is sound and holds all of some batches and nothing else.
   *
   * @param told the last batch that was told to be committed
   * @param tried the last batch whose commit was begun
   * @return how many batches there are
   */
  public int check(Path folder, int told, int tried, String where) throws IOException {
    Verification found = LuceneIndex.verify(folder);
    assertEquals(List.of(), found.problems(), where);
    try (PaperIndex index = LuceneIndex.openReadOnly(folder)) {
      int batches = committed(index);
      assertTrue(
          batches >= told && batches <= tried,
          () -> where + ": told of " + told + " batches, there are " + batches);
      assertEquals(papers(batches), found.papers(), where);
      for (int batch = 0; batch <= batches && batches > 0; batch++) {
        for (AnnouncedPaper paper : papers(batch, batch == batches ? 1 : 2)) {
          assertEquals(paper, index.find(paper.id()).orElseThrow(), where);
        }
      }
      return batches;
    }
  }

  /** The papers of a batch, which is numbered from 1; those of batch 0 come before it. */
  List<AnnouncedPaper> papers(int number, int version) {
    return IntStream.range(0, size).mapToObj(place -> paper(number, place, version)).toList();
  }

  private AnnouncedPaper paper(int batch, int place, int version) {
    Paper like = Seed.papers().get(place).paper();
    Paper paper =
        Paper.builder(PaperId.of("2701.%05d".formatted(batch * size + place)))
            .version(version)
            .title(like.title())
            .abstractText(like.abstractText())
            .subjects(like.subjects())
            .build();
    return new AnnouncedPaper(paper, List.of());
  }
}
