package dev.incipit.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.option.IndexPlace;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded of a folder into which people and programs put files. Time stands still. */
class FolderLoadsTest {
  @TempDir private Path temp;
  private final StringWriter err = new StringWriter();
  private Path folder;
  private IndexPlace place;
  private PaperIndex served;
  private Instant now = Instant.parse("2026-04-10T09:00:00Z");

  @BeforeEach
  void makeAnEmptyIndexAndAnEmptyFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("incoming"));
    place = new IndexPlace.Folder(temp.resolve("index"));
    place.make(null);
    served = place.openReadOnly();
  }

  @AfterEach
  void closeTheIndex() throws IOException {
    served.close();
  }

  private FolderLoads loads() {
    PrintWriter out = new PrintWriter(err, true);
    return new FolderLoads(folder, place, served, null, new Terminal(out, out, false), () -> now);
  }

  private String said() {
    String said = err.toString();
    err.getBuffer().setLength(0);
    return said;
  }

  private Path put(String name, String id) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, line(id));
  }

  private static String line(String id) {
    return "{\"id\":\"" + id + "\",\"title\":\"A paper\"}\n";
  }

  private void holds(int papers) throws IOException {
    assertEquals(papers, served.stats().papers());
  }

  @Test
  void aFileIsLoadedOnceItStaysAsItIsAndNotAgainByALaterRun() throws IOException {
    put("a.jsonl", "a1");
    FolderLoads loads = loads();
    loads.round();
    holds(0);
    loads.round();
    holds(1);
    assertTrue(said().contains("a.jsonl: 1 read, 1 added, 0 updated, 0 unchanged, 0 rejected"));
    assertEquals(1, loads.counts().loaded());
    assertEquals(now, loads.counts().last());
    loads.round();
    FolderLoads later = loads();
    later.round();
    later.round();
    assertEquals(0, later.counts().loaded());
    assertEquals("", said());
  }

  @Test
  void aFileThatGrowsIsLeftAloneAndOneThatChangedIsReadAgain() throws IOException {
    Path file = put("a.jsonl", "a0");
    FolderLoads loads = loads();
    for (int i = 1; i < 4; i++) {
      loads.round();
      Files.writeString(file, Files.readString(file) + line("a" + i));
    }
    assertEquals(0, loads.counts().loaded());
    loads.round();
    loads.round();
    holds(4);
    Files.writeString(file, line("b0"));
    Files.setLastModifiedTime(file, FileTime.from(now));
    loads.round();
    loads.round();
    holds(5);
    assertEquals(2, loads.counts().loaded());
  }

  @Test
  void compressedFilesAndFilesInFoldersAreLoadedAndUnfinishedOnesPassedOver() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.gz")))) {
      out.write(line("a1").getBytes(StandardCharsets.UTF_8));
    }
    put("2026/04/b.jsonl", "b1");
    Files.copy(Run.LISTING, folder.resolve("listing"));
    for (String name :
        new String[] {".c.jsonl", "c.jsonl.part", "c.tmp", "C.PARTIAL", "c.jsonl~"}) {
      put(name, name);
    }
    Files.createFile(folder.resolve("begun.jsonl"));
    FolderLoads loads = loads();
    loads.round();
    loads.round();
    assertEquals(3, loads.counts().loaded());
    assertEquals(0, loads.counts().unusable());
    holds(29);
  }

  @Test
  void whatIsNoListingIsToldOnceUntilItChanges() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "Dear reader,\nthis is a letter.\n");
    put("b.jsonl", "b1");
    FolderLoads loads = loads();
    loads.round();
    loads.round();
    String said = said();
    assertTrue(said.contains("unusable: " + file + ": "), said);
    assertTrue(said.contains("a: not loaded; it is retried when it changes"), said);
    holds(1);
    loads.round();
    assertEquals("", said());
    assertEquals(1, loads.counts().unusable());
    Files.writeString(file, line("a1"));
    loads.round();
    loads.round();
    holds(2);
  }

  @Test
  void rejectedEntriesAreToldWithTheirPlace() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), line("a1") + "{\"id\":\"a2\"}\n" + line("a3"));
    FolderLoads loads = loads();
    loads.round();
    loads.round();
    String said = said();
    assertTrue(said.contains("3 read, 2 added, 0 updated, 0 unchanged, 1 rejected"), said);
    assertTrue(said.contains("rejected: ") && said.contains("a.jsonl line 2 (byte "), said);
    assertEquals(1, loads.counts().rejected());
  }

  @Test
  void whileAnotherProgramWritesThatIsToldOnceAndTriedAgain() throws IOException {
    put("a.jsonl", "a1");
    FolderLoads loads = loads();
    loads.round();
    try (PaperIndex writer = place.open()) {
      loads.round();
      loads.round();
      now = now.plusSeconds(10);
      loads.round();
      assertEquals(2, loads.counts().failures(), "two tries, with a pause between them");
      String said = said();
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.contains("another program writes to the index"), said);
      assertNotNull(loads.counts().problem());
      assertFalse(loads.counts().writable());
      assertEquals(0, writer.stats().papers());
    }
    now = now.plusSeconds(60);
    loads.round();
    holds(1);
    assertNull(loads.counts().problem());
    assertTrue(loads.counts().writable());
  }

  @Test
  void aFolderThatIsGoneForAWhileIsTold() throws IOException {
    put("a.jsonl", "a1");
    FolderLoads loads = loads();
    Path away = temp.resolve("away");
    Files.move(folder, away);
    loads.round();
    assertTrue(said().contains("incoming: there is no such file or folder; will try again"));
    Files.move(away, folder);
    now = now.plusSeconds(60);
    loads.round();
    loads.round();
    holds(1);
  }

  @Test
  void anIndexWhoseFilesAreGoneForAWhileLosesNothing() throws IOException {
    FolderLoads loads = loads();
    put("a.jsonl", "a1");
    loads.round();
    Path files = temp.resolve("index/generation-1");
    Files.move(files, temp.resolve("away"));
    loads.round();
    assertTrue(said().contains("generation-1"));
    Files.move(temp.resolve("away"), files);
    now = now.plusSeconds(60);
    loads.round();
    holds(1);
  }

  @Test
  void whatWasLoadedAfterABackupIsLoadedAgainWhenThatIsRestored() throws IOException {
    FolderLoads loads = loads();
    Path index = temp.resolve("index");
    LuceneIndex.backup(index, temp.resolve("backup"));
    put("a.jsonl", "a1");
    loads.round();
    loads.round();
    holds(1);
    LuceneIndex.restore(temp.resolve("backup"), index);
    served.refresh();
    holds(0);
    loads.round();
    holds(1);
  }

  @Test
  void notesOfFilesThatWereTakenAwayAreDropped() throws IOException {
    FolderLoads loads = loads();
    Path first = put("a.jsonl", "a1");
    loads.round();
    loads.round();
    Files.delete(first);
    Path second = put("b.jsonl", "b1");
    loads.round();
    loads.round();
    try (PaperIndex reader = LuceneIndex.openReadOnly(temp.resolve("index"))) {
      assertEquals(Map.of("watched " + second, state(second)), reader.notes());
    }
  }

  @Test
  void aLinkInACircleIsToldOnceAndCostsNoOtherFile() throws IOException {
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));
    put("a.jsonl", "a1");
    FolderLoads loads = loads();
    for (int i = 0; i < 3; i++) {
      loads.round();
    }
    holds(1);
    String said = said();
    assertEquals(said.indexOf("self: passed over"), said.lastIndexOf("self: passed over"), said);
    assertTrue(said.contains("self: passed over"), said);
  }

  @Test
  void manyFilesAreCommittedTogether() throws IOException {
    for (int i = 0; i < 100; i++) {
      put("file%d.jsonl".formatted(i), "a" + i);
    }
    String before = commits();
    FolderLoads loads = loads();
    loads.round();
    loads.round();
    holds(100);
    assertEquals(100, loads.counts().loaded());
    assertEquals(Long.parseLong(before, 36) + 1, Long.parseLong(commits(), 36));
  }

  /** The number of the last commit, as Lucene counts them. */
  private String commits() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("index").resolve("generation-1"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("segments_"))
          .map(name -> name.substring("segments_".length()))
          .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
          .orElseThrow();
    }
  }

  @Test
  void anIndexThatWasDeletedIsNotMadeAnew() throws IOException {
    FolderLoads loads = loads();
    put("a.jsonl", "a1");
    loads.round();
    Path index = temp.resolve("index");
    Files.move(index, temp.resolve("elsewhere"));
    loads.round();
    assertFalse(Files.exists(index));
    assertTrue(said().contains("is gone"));
    Files.move(temp.resolve("elsewhere"), index);
    now = now.plusSeconds(60);
    loads.round();
    holds(1);
  }

  @Test
  void filesWhoseNamesAreNoTextAreLoadedOnce() throws IOException, InterruptedException {
    for (String name : new String[] {"a\\351.jsonl", "a\\352.jsonl"}) {
      String command =
          "printf '%s' '" + line("x" + name.charAt(4)).strip() + "' > \"$(printf '" + name + "')\"";
      Process shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
      assertEquals(0, shell.waitFor());
    }
    FolderLoads loads = loads();
    for (int i = 0; i < 4; i++) {
      loads.round();
    }
    assertEquals(2, loads.counts().loaded());
    FolderLoads later = loads();
    later.round();
    later.round();
    assertEquals(0, later.counts().loaded());
  }

  private static String state(Path file) throws IOException {
    return Files.size(file) + " " + Files.getLastModifiedTime(file);
  }
}
