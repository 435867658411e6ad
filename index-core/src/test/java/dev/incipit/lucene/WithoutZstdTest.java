package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems where the library of Zstandard cannot be loaded. */
class WithoutZstdTest {
  @TempDir private Path temp;

  /** Adds papers to an index, if there is anything to add, and shows what it holds. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      try (PaperIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
        if (arguments.length > 1) {
          index.add(Seed.papers());
          index.commit();
          index.refresh();
        }
        System.out.println(found(index));
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String found(PaperIndex index) throws IOException {
    SearchPage page = index.search(SearchRequest.of("learning"));
    return page.total() + " papers, first " + page.hits().getFirst().entry().paper().title();
  }

  private String without(String... arguments) throws Exception {
    Path said = temp.resolve("said");
    ProcessBuilder program = OtherProgram.of(Program.class, arguments);
    List<String> command = new ArrayList<>(program.command());
    // There it would be unpacked, and be loaded from.
    command.add(1, "-DZstdTempFolder=" + temp.resolve("absent"));
    program
        .command(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(said.toFile());
    assertEquals(0, program.start().waitFor());
    return Files.readString(said).strip();
  }

  @Test
  void papersAreKeptAllTheSameAndReadWhereThereIsOne() throws Exception {
    String folder = temp.resolve("index").toString();
    String said = without(folder, "add");
    assertTrue(said.matches("[1-9][0-9]* papers, first .+"), said);
    assertEquals(said, without(folder));
    try (PaperIndex index = LuceneIndex.openReadOnly(Path.of(folder))) {
      assertEquals(said, found(index));
    }
  }

  @Test
  void whoCannotReadPapersIsToldWhyAndWhatToDo() throws Exception {
    Path folder = temp.resolve("index");
    try (PaperIndex index = LuceneIndex.open(folder)) {
      index.add(Seed.papers());
    }
    String said = without(folder.toString());
    assertTrue(said.contains("Zstandard") && said.contains("-DZstdTempFolder=FOLDER"), said);
  }
}
