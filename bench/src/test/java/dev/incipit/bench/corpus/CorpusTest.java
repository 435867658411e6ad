package dev.incipit.bench.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void generatedPapersAreMadeOnce() throws IOException {
    Corpus first = Corpus.named("generated:40:2", folder);
    assertEquals(40, Files.readAllLines(first.file()).size());
    Files.writeString(first.file(), "changed");
    assertEquals(first, Corpus.named("generated:40:2", folder));
    assertEquals("changed", Files.readString(first.file()));
  }

  @Test
  void aListingBecomesLinesOfJson() throws IOException {
    Path listing = Path.of(System.getProperty("incipit.root"), "corpus", "cs.DC-2026-04-10.txt");
    Corpus corpus = Corpus.named(listing.toString(), folder);
    assertTrue(corpus.papers() > 20, corpus.toString());
    assertEquals(corpus.papers(), corpus.first(1_000).size());
  }

  @Test
  void aNameBecomesOneOfAFile() throws IOException {
    assertEquals("generated-5-3", Corpus.named("generated:5:3", folder).slug());
  }

  @Test
  void whatIsNeitherIsRefused() {
    for (String wrong : new String[] {"generated:many", "generated:", "no/such.jsonl"}) {
      assertThrows(IllegalArgumentException.class, () -> Corpus.named(wrong, folder), wrong);
    }
  }
}
