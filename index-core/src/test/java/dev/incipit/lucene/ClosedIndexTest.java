package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** An index that is closed says so to everyone in the JDK's words. */
class ClosedIndexTest {
  private static final PaperId ID = PaperId.of("2604.07609");

  private static Map<String, Executable> calls(PaperIndex index) {
    AnnouncedPaper paper = AnnouncedPaper.of(Paper.builder(ID).title("T").build());
    Map<String, Executable> calls = new LinkedHashMap<>();
    calls.put("add", () -> index.add(List.of(paper)));
    calls.put("replace", () -> index.replace(List.of(paper)));
    calls.put("delete", () -> index.delete(ID));
    calls.put("find", () -> index.find(ID));
    calls.put("search", () -> index.search(SearchRequest.of("t")));
    calls.put("view", index::view);
    calls.put("similar", () -> index.similar(ID, 1));
    calls.put("suggest", () -> index.suggest("t", 1));
    calls.put("listing", () -> index.listing("cs.DC", LocalDate.of(2026, 4, 10)));
    calls.put("listings", () -> index.listings("cs.DC", 1));
    calls.put("refresh", index::refresh);
    calls.put("commit", index::commit);
    calls.put("commit with notes", () -> index.commit(Map.of("a", "b")));
    calls.put("compact", index::compact);
    calls.put("notes", index::notes);
    calls.put("writeProblem", index::writeProblem);
    calls.put("stats", index::stats);
    return calls;
  }

  private static void check(PaperIndex index) throws IOException {
    index.close();
    calls(index)
        .forEach((name, call) -> {
          IllegalStateException closed = assertThrows(IllegalStateException.class, call, name);
          assertEquals(IllegalStateException.class, closed.getClass(), name);
          assertEquals("this index is closed", closed.getMessage(), name);
        });
    index.close();
  }

  @Test
  void everyCallTellsThatTheIndexIsClosed(@TempDir Path folder) throws IOException {
    check(LuceneIndex.inMemory());
    check(LuceneIndex.open(folder.resolve("index")));
    check(LuceneIndex.openReadOnly(folder.resolve("index")));
  }
}
