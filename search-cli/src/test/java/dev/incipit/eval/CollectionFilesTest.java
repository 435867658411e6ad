package dev.incipit.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every form in which topics, judgements and runs come. */
class CollectionFilesTest {
  @TempDir private Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("file"), text);
  }

  private void checkTopics(String text, String... topics) throws IOException {
    List<String> read =
        Topics.read(file(text)).list().stream().map(t -> t.id() + "=" + t.text()).toList();
    assertEquals(List.of(topics), read);
  }

  private void checkRefused(String text, String message) {
    IOException e = assertThrows(IOException.class, () -> Topics.read(file(text)));
    assertEquals(temp.resolve("file") + message, e.getMessage());
  }

  private void checkGrades(String text, Map<String, Map<String, Integer>> grades)
      throws IOException {
    assertEquals(grades, Judgements.read(file(text)).grades());
  }

  @Test
  void topicsOfTrecHaveANumberAndATitle() throws IOException {
    checkTopics(
        """
        <top>
        <num> Number: 301
        <title> International Organized
        Crime

        <desc> Description:
        Identify organizations.
        </top>
        <top><num>302</num><title>Polio</title></top>
        """,
        "301=International Organized Crime",
        "302=Polio");
    checkTopics("<DOC>\n<DOCNO> 1 </DOCNO>\n\n What articles?\n</DOC>\n", "1=What articles?");
  }

  @Test
  void topicsInSectionsHaveANumberAndAText() throws IOException {
    checkTopics(
        ".I 001\n.W\nwhat laws\nhold .\n.N\n a note\n.I 004\n.W\nheat\n.I 0\n",
        "1=what laws hold .",
        "4=heat");
  }

  @Test
  void topicsInJsonLinesOrColumnsAreRead() throws IOException {
    checkTopics("\uFEFF{\"_id\":\"q1\",\"text\":\"a b\",\"metadata\":{}}\n\n", "q1=a b");
    checkTopics("1\tparallel algorithms\n2\tgraphs\n", "1=parallel algorithms", "2=graphs");
  }

  @Test
  void whatIsNoTopicIsToldWithItsPlace() {
    checkRefused("", ": there are no queries in it");
    checkRefused(".I 1\n.W\n.I 2\n.W\nx\n", " line 1: query 1 has no text in a section .W");
    checkRefused(
        "{\"_id\":\"1\",\"text\":\"t\"}\n{\"_id\":\n",
        " line 2: not JSON: Unexpected end-of-input within/between Object entries");
    checkRefused("{\"_id\":\"1\"}\n", " line 1: a query has the fields _id and text");
    checkRefused("1\ta\n1\tb\n", ": two queries have the id 1");
    checkRefused(
        "\n<top>\n<num> 1\n</top>\n",
        " line 2: a query has a <num> and a <title>, or a <DOCNO> and a text");
  }

  @Test
  void topicsInSectionsAreCountedWhereTheJudgementsCount() throws IOException {
    Topics topics = Topics.read(file(".I 001\n.W\na\n.I 004\n.W\nb\n"));
    Judgements counted = Judgements.read(file("1 184 2\n2 29 1\n"));
    assertEquals(List.of("1", "2"), ids(topics.numberedAs(counted)));
    Judgements named = Judgements.read(file("1 184 2\n4 29 1\n"));
    assertEquals(List.of("1", "4"), ids(topics.numberedAs(named)));
  }

  private static List<String> ids(Topics topics) {
    return topics.list().stream().map(Topic::id).toList();
  }

  @Test
  void judgementsOfEveryFormAreGraded() throws IOException {
    checkGrades("301 0 X-1 1\n301 0 X-2 -1\n", Map.of("301", Map.of("X-1", 1, "X-2", 0)));
    checkGrades("01 1410  0 0\n01 1572  0 0\n", Map.of("1", Map.of("1410", 1, "1572", 1)));
    checkGrades("query-id\tcorpus-id\tscore\n1\td\t2\n", Map.of("1", Map.of("d", 2)));
    checkGrades(
        "1 184 1 \n1 29 4\n1 31 5\n1 12 -1\n",
        Map.of("1", Map.of("184", 4, "29", 1, "31", 0, "12", 0)));
  }

  @Test
  void whatIsNoJudgementIsToldWithItsPlace() {
    for (String text : List.of("1 0 d 1\n1 0 d\n", "1 0 d 1\n1 0 e x\n")) {
      IOException e = assertThrows(IOException.class, () -> Judgements.read(file(text)));
      assertTrue(String.valueOf(e.getMessage()).contains("file line 2: "), e.getMessage());
    }
  }

  @Test
  void aRunIsReadAsItWasWritten() throws IOException {
    TrecRun run =
        new TrecRun(Map.of("q", List.of(new RankedPaper("b", 2.5), new RankedPaper("a", 1.0))));
    Path file = temp.resolve("run");
    run.write(file);
    assertEquals(
        "q Q0 b 1 2.500000 incipit\nq Q0 a 2 1.000000 incipit\n",
        Files.readString(file).replace("\r", ""));
    assertEquals(run, TrecRun.read(file));
    IOException e = assertThrows(IOException.class, () -> TrecRun.read(file("q b 1\n")));
    assertEquals(
        temp.resolve("file") + " line 1: no line of a run: it is 'topic Q0 paper place score name'",
        e.getMessage());
  }
}
