package dev.incipit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.lucene.DiskHook;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.Query;
import dev.incipit.search.PageWalk;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.WriteFailedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What goes wrong with the disk of a simulated index, and what has to be true all the same. */
final class SimulatedFaults {
  /** A commit does some hundred things to a disk. */
  private static final int MOMENTS = 150;

  private final SimulatedFolder folder;
  private final Model model;
  private final RandomRequests random;
  private final Consumer<String> log;
  private @Nullable Path left;
  private int commits;

  SimulatedFaults(
      SimulatedFolder folder, Model model, RandomRequests random, Consumer<String> log) {
    this.folder = folder;
    this.model = model;
    this.random = random;
    this.log = log;
  }

  /** A disk without room: all since the last commit is given up, and searches go on. */
  void full(LuceneIndex index, List<AnnouncedPaper> batch) throws IOException {
    log.accept("full disk");
    folder.disk().setFull(true);
    Model.State seen = model.visible();
    WriteFailedException failure =
        assertThrows(
            WriteFailedException.class,
            () -> {
              index.add(batch);
              index.commit(Map.of("full", "disk"));
            });
    assertTrue(failure.isDiskFull(), failure::toString);
    assertEquals(model.committed().papers().size(), failure.committed(), "told as committed");
    AnswerCheck.whole(index::search, seen);
    folder.disk().setFull(false);
    SimulatedFolder.verify(folder.path(), model.committed());
    model.reset(model.committed());
    index.commit(Map.of("room", "again"));
    model.commit(Map.of("room", "again"));
    AnswerCheck.whole(index::search, model.visible());
  }

  /**
   * The program ends somewhere in a commit, within a write that it does: what is found then is what
   * was committed before or what is committed by it.
   */
  void torn(LuceneIndex index, List<AnnouncedPaper> batch) throws IOException {
    int moment = random.below(MOMENTS);
    int kept = random.below(100);
    log.accept("end within a write, add " + written(batch));
    left = null;
    folder.disk().tell(moment, (operation, path) -> cut(operation, path, kept));
    Model.State before = model.committed();
    assertEquals(model.add(batch), index.add(batch), "report");
    Map<String, String> notes = Map.of("torn", "commit " + commits++);
    index.commit(notes);
    model.commit(notes);
    folder.disk().tellNobody();
    Path found = left;
    if (found != null) {
      try (LuceneIndex opened = LuceneIndex.open(found)) {
        boolean old = before.notes().equals(opened.notes());
        Model.State state = old ? before : model.committed();
        assertEquals(state.notes(), opened.notes(), "notes of what was left");
        AnswerCheck.whole(opened::search, state);
      }
      SimulatedFolder.remove(found);
    }
  }

  private void cut(DiskHook.Operation operation, Path path, int kept) throws IOException {
    Path copy = folder.copy();
    if (operation == DiskHook.Operation.WRITE) {
      Path file = copy.resolve(folder.path().relativize(Path.of(path.toString())));
      if (Files.exists(file)) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.truncate(channel.size() * kept / 100);
        }
      }
    }
    left = copy;
  }

  /** One bit has another value: no paper is served other than it was written. */
  void flipped() throws IOException {
    log.accept("flip a bit");
    Path copy = folder.copy();
    List<Path> files;
    try (Stream<Path> all = Files.walk(copy)) {
      files = all.filter(file -> file.toFile().length() > 0).filter(Files::isRegularFile).toList();
    }
    // Files come in no order and with names that differ, so that their number alone is drawn.
    Path file = files.get(random.below(1_000) % files.size());
    byte[] bytes = Files.readAllBytes(file);
    int at = (int) (random.below(1_000_000) / 1_000_000.0 * bytes.length);
    bytes[at] ^= (byte) (1 << random.below(8));
    Files.write(file, bytes);
    SearchRequest all = SearchRequest.builder(Query.all()).size(SearchRequest.MAX_SIZE).build();
    try (LuceneIndex index = LuceneIndex.openReadOnly(copy);
        PageWalk walk = new PageWalk(index, all)) {
      walk.hits()
          .forEach(hit -> {
            AnnouncedPaper written = model.committed().papers().get(hit.paper().id());
            if (!hit.entry().equals(written)) {
              throw new FlippedAnswer("%s byte %d: %s".formatted(file, at, hit.entry()));
            }
          });
    } catch (FlippedAnswer e) {
      throw e;
    } catch (IOException | RuntimeException | AssertionError ignored) {
      // It is told what is wrong, or Lucene's own checks find it, which tests switch on.
    }
    SimulatedFolder.remove(copy);
  }

  /** A paper that nobody wrote. */
  private static final class FlippedAnswer extends RuntimeException {
    FlippedAnswer(String message) {
      super(message);
    }
  }

  /** The clock was set back, and files are older than those made before them. */
  void clockSetBack() throws IOException {
    log.accept("clock set back");
    try (Stream<Path> all = Files.walk(folder.path())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(file.hashCode() * 1_000L));
      }
    }
    folder.readBeside();
  }

  private static String written(List<AnnouncedPaper> batch) {
    return batch.stream().map(PaperJson::write).collect(Collectors.joining(" "));
  }
}
