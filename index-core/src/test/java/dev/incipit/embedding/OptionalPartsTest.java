package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that leaves out the libraries which it does not need. */
class OptionalPartsTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));

  @TempDir private Path temp;

  /**
   * Reads a text, keeps it in a folder and searches; then tells what packed text it cannot read.
   */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      List<AnnouncedPaper> papers = ListingReader.read(Path.of(arguments[1])).papers();
      try (PaperIndex index = LuceneIndex.open(folder.resolve("index"))) {
        index.add(papers);
        index.commit();
      }
      Path packed = folder.resolve("packed.zst");
      Files.write(packed, new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0, 0});
      List<ListingProblem> problems = ListingReader.read(packed).problems();
      try (PaperIndex index = LuceneIndex.openReadOnly(folder.resolve("index"))) {
        System.out.println(
            index.search(SearchRequest.of("\"KV-cache\"")).hits().getFirst().paper().id()
                + " "
                + problems.getFirst().code());
      }
    }
  }

  @Test
  void textIsReadIndexedAndSearchedWithoutReadersOfOtherForms() throws Exception {
    Path said = temp.resolve("said");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(
                    File.pathSeparator,
                    place(LuceneIndex.class),
                    place(Program.class),
                    EmbeddedModules.jarsWithout("zstd-jni-", "jsoup-", "jspecify-")),
                Program.class.getName(),
                temp.toString(),
                ROOT.resolve("corpus/cs.DC-2026-04-10.txt").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    program.waitFor();

    List<String> lines = Files.readAllLines(said);
    assertEquals(
        "2604.07609 archive-refused",
        lines.isEmpty() ? "" : lines.getLast(),
        () -> String.join("\n", lines));
  }

  private static String place(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
