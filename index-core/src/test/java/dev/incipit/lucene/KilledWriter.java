package dev.incipit.lucene;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A program that adds batches of papers until it is killed, and tells of each committed one. */
final class KilledWriter {
  /** The note that tells how many batches there are. */
  static final String BATCHES = "batches";

  static final int BATCH = Seed.papers().size();

  private KilledWriter() {}

  public static void main(String[] arguments) throws IOException {
    try (PrintStream told =
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PaperIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
      int batch = Integer.parseInt(index.notes().getOrDefault(BATCHES, "0"));
      while (!told.checkError()) {
        batch++;
        index.add(batch(batch, 1));
        // The batch before is written anew, so that papers are replaced, too.
        index.add(batch(batch - 1, 2));
        index.commit(Map.of(BATCHES, Integer.toString(batch)));
        // In one write, which is never read by half.
        told.print(batch + "\n");
      }
    }
  }

  /** The papers of a batch, which is numbered from 1; those of batch 0 come before it. */
  static List<AnnouncedPaper> batch(int number, int version) {
    return IntStream.range(0, BATCH).mapToObj(place -> paper(number, place, version)).toList();
  }

  private static AnnouncedPaper paper(int batch, int place, int version) {
    Paper like = Seed.papers().get(place).paper();
    Paper paper =
        Paper.builder(PaperId.of("2701.%05d".formatted(batch * BATCH + place)))
            .version(version)
            .title(like.title())
            .abstractText(like.abstractText())
            .subjects(like.subjects())
            .build();
    return new AnnouncedPaper(paper, List.of());
  }
}
