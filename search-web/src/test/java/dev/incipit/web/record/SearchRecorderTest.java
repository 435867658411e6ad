package dev.incipit.web.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.settings.IndexSettings;
import dev.incipit.web.json.Json;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a record says of a search, and what is told when it is asked again. */
class SearchRecorderTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 10);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-11T09:00:00Z"), ZoneOffset.UTC);

  private PaperIndex index = LuceneIndex.inMemory();

  @BeforeEach
  void addPapers() throws IOException {
    add("2604.00001", "Caches for language models", DAY);
    add("2604.00002", "Caches of | pipes", DAY);
    add("2604.00003", "Queues for language models", DAY);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void add(String id, String title, LocalDate day) throws IOException {
    Paper paper = Paper.builder(PaperId.of(id)).title(title).comments("7 pages").build();
    Announcement announcement = new Announcement("cs.DC", day, AnnouncementType.NEW, 1, null);
    index.add(List.of(new AnnouncedPaper(paper, List.of(announcement))));
    index.commit();
  }

  private SearchRecorder recorder(int most) {
    return new SearchRecorder(index, "Incipit 1.2.3", CLOCK, most);
  }

  private SearchRecord record(String search) throws IOException {
    return recorder(100)
        .record(SearchParams.read(QueryString.parse(search), IndexSettings.DEFAULT));
  }

  private static List<String> ids(List<SearchRecord.Paper> papers) {
    return papers.stream().map(SearchRecord.Paper::id).toList();
  }

  @Test
  void aRecordTellsWhatWasAskedOfWhatAndWhatCameBack() throws IOException {
    SearchRecord record = record("q=caches+models&pages=5..&sort=oldest&page=1&size=1");
    assertEquals("Incipit 1.2.3", record.program());
    assertEquals("2026-04-11T09:00:00Z", record.searched());
    assertEquals("q=caches+models&pages=5..&sort=oldest", record.search());
    assertEquals(List.of("pages 5.."), record.filters());
    assertEquals(3, record.index().papers());
    assertEquals("2026-04-10", record.index().newest());
    assertTrue(record.index().format().contains("schema"), record.index().format());
    assertEquals(
        List.of(
            new SearchRecord.Line("#1", "caches", 2),
            new SearchRecord.Line("#2", "models", 2),
            new SearchRecord.Line("#3", "all of #1 to #2", 1),
            new SearchRecord.Line("#4", "#3 with pages 5..", 1)),
        record.lines());
    assertEquals(List.of("2604.00001"), ids(record.papers()));
  }

  @Test
  void aRecordSaysWhatItDoesNotList() throws IOException {
    SearchRecord record = recorder(2).record(SearchParams.NONE);
    assertEquals(3, record.total());
    assertEquals(2, record.papers().size());
    assertEquals(List.of("Of the papers found, the first 2 are listed."), record.limits());
  }

  @Test
  void markdownShowsTitlesAsTheyAre() throws IOException {
    String text = RecordText.markdown(record("q=pipes&asOf=2026-04-10"));
    assertTrue(text.contains("- As of: 2026-04-10\n"), text);
    assertTrue(text.contains("| #1 | `pipes` | 1 |\n"), text);
    assertTrue(text.contains("1. `2604.00002`: Caches of \\| pipes\n"), text);
  }

  @Test
  void aRerunTellsWhatIsNewGoneAndChanged() throws IOException {
    byte[] record = Json.bytes(record("q=caches"));
    assertTrue(Rerun.of(record, recorder(100)).isSame());
    add("2604.00004", "Caches for clocks", DAY.plusDays(3));
    index.replace(List.of(titled("2604.00001", "Caches for small models")));
    index.replace(List.of(titled("2604.00002", "Pipes")));
    index.commit();
    Rerun rerun = Rerun.of(record, recorder(100));
    assertFalse(rerun.isSame());
    assertEquals(List.of("2604.00004"), ids(rerun.added()));
    assertEquals(List.of("2604.00002"), ids(rerun.gone()));
    assertEquals(List.of("2604.00001"), ids(rerun.changed()));
    assertTrue(rerun.whole());
  }

  private AnnouncedPaper titled(String id, String title) throws IOException {
    List<Announcement> announcements = index.find(PaperId.of(id)).orElseThrow().announcements();
    return new AnnouncedPaper(Paper.builder(PaperId.of(id)).title(title).build(), announcements);
  }

  @Test
  void aRecordAsOfADayStaysTheSameWhenLaterListingsAreLoaded() throws IOException {
    byte[] record = Json.bytes(record("q=caches&asOf=2026-04-10"));
    add("2604.00004", "Caches for clocks", DAY.plusDays(3));
    Rerun rerun = Rerun.of(record, recorder(100));
    assertTrue(rerun.isSame(), rerun.toString());
    assertEquals(2, rerun.now().limits().size());
  }

  @Test
  void paperBehindTheListedOnesAreNeitherNewNorGone() throws IOException {
    byte[] record = Json.bytes(recorder(2).record(SearchParams.NONE));
    Rerun rerun = Rerun.of(record, recorder(100));
    assertEquals(List.of(), rerun.added());
    assertFalse(rerun.whole());
    assertTrue(rerun.isSame(), "as many papers are found, and none that was listed differs");
  }

  @Test
  void whatIsNoRecordIsRefused() {
    for (String text : List.of("", "[]", "{\"searchRecord\":2,\"search\":\"\"}", "{\"total\":1}")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Rerun.of(text.getBytes(StandardCharsets.UTF_8), recorder(9)),
          text);
    }
  }
}
