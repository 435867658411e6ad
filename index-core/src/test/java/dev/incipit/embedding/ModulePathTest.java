package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.listing.ListingReader;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that embeds the library as a module, with just the modules that it requires. */
class ModulePathTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));

  @TempDir private Path temp;

  /** Uses what needs each of the modules: other formats than text, an index on disk, names. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      List<AnnouncedPaper> papers = ListingReader.read(Path.of(arguments[1])).papers();
      Path lines = folder.resolve("papers.jsonl");
      Files.writeString(lines, exported(papers));
      Path feed = Files.writeString(folder.resolve("feed.xml"), "<rss><channel></channel></rss>");
      Path page = Files.writeString(folder.resolve("page.html"), "<!DOCTYPE html><html></html>");
      try (PaperIndex index = LuceneIndex.open(folder.resolve("index"))) {
        index.add(ListingReader.read(lines).papers());
        index.commit();
        index.refresh();
        System.out.println(
            "module %s, read %d and %d, found %d and %d"
                .formatted(
                    LuceneIndex.class.getModule().getName(),
                    ListingReader.read(feed).papers().size(),
                    ListingReader.read(page).papers().size(),
                    index.search(SearchRequest.of("\"KV-cache\"")).total(),
                    index.search(SearchRequest.of("au:\"Anne-Marie Kermarrec\"")).total()));
      }
    }

    private static String exported(List<AnnouncedPaper> papers) throws IOException {
      StringWriter out = new StringWriter();
      ExportWriter writer = ExportFormat.JSONL.open(out);
      writer.start();
      for (AnnouncedPaper paper : papers) {
        writer.write(paper);
      }
      writer.end();
      return out.toString();
    }
  }

  @Test
  void itsDescriptorRequiresAllThatItUses() throws Exception {
    Path said = temp.resolve("said");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--module-path",
                ROOT.resolve("index-core/target/classes")
                    + File.pathSeparator
                    + EmbeddedModules.jarsWithout(),
                "--add-modules",
                "dev.incipit.core",
                "-cp",
                ROOT.resolve("index-core/target/test-classes").toString(),
                Program.class.getName(),
                temp.toString(),
                ROOT.resolve("corpus/cs.DC-2026-04-10.txt").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    program.waitFor();

    List<String> lines = Files.readAllLines(said);
    assertEquals(
        "module dev.incipit.core, read 0 and 0, found 2 and 1",
        lines.isEmpty() ? "" : lines.getLast(),
        () -> String.join("\n", lines));
  }
}
