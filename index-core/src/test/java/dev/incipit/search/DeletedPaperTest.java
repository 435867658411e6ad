package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.paper.PaperId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an index remembers of papers that were taken back. */
class DeletedPaperTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  private static DeletedPaper paper(int number) {
    return new DeletedPaper(
        PaperId.of("2604.%05d".formatted(number)), DAY.plusDays(number), List.of("cs.DC", "cs.LG"));
  }

  @Test
  void notesSayWhatWasDeleted() {
    DeletedPaper bare = new DeletedPaper(PaperId.of("hep-th/9901001"), DAY, List.of());
    List<DeletedPaper> papers = List.of(bare, paper(1), paper(2));
    assertEquals(papers, DeletedPaper.read(DeletedPaper.changes(Map.of(), papers)));
  }

  @Test
  void otherNotesAndDamagedOnesTellNothing() {
    assertEquals(
        List.of(),
        DeletedPaper.read(
            Map.of("/a/file", "12 x", "deleted 2604.00001", "soon", "deleted ", "2026-04-10")));
  }

  @Test
  void theOldestMakeRoom() {
    Map<String, String> notes = new HashMap<>(Map.of("/a/file", "12 x"));
    for (int from = 0; from < DeletedPaper.MOST + 20; from += 60) {
      List<DeletedPaper> more =
          IntStream.range(from, from + 60).mapToObj(DeletedPaperTest::paper).toList();
      notes.putAll(DeletedPaper.changes(notes, more));
      notes.values().removeIf(String::isEmpty);
    }
    List<DeletedPaper> kept = DeletedPaper.read(notes);
    assertEquals(DeletedPaper.MOST, kept.size());
    assertEquals(paper(1019), kept.getLast());
    assertEquals(DeletedPaper.MOST + 1, notes.size(), "other notes stay");
  }
}
