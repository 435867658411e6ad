package dev.incipit.cli.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code incipit eval} on a collection of four documents. */
class EvalCommandTest {
  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void indexACollection() throws IOException {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    Path documents =
        write(
            "all",
            """
            .I 1
            .T
            graph algorithms
            .I 2
            .T
            flow of heat in slabs
            .I 3
            .T
            heat conduction
            .I 4
            .T
            compilers
            """);
    assertEquals(ExitStatus.OK, run("index", documents.toString()).status());
  }

  private Run run(String... arguments) {
    return Run.of(environment, arguments);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }

  private Run eval(String... more) throws IOException {
    Path queries = write("qry", ".I 001\n.W\nheat\n.I 003\n.W\ncompilers\n");
    Path qrels = write("rel", "1 2 1\n1 3 4\n2 1 2\n");
    String[] arguments = new String[5 + more.length];
    arguments[0] = "eval";
    arguments[1] = "--queries";
    arguments[2] = queries.toString();
    arguments[3] = "--qrels";
    arguments[4] = qrels.toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return run(arguments);
  }

  @Test
  void measuresAreMeansOverTheQueries() throws IOException {
    Run run = eval();
    assertEquals(ExitStatus.OK, run.status(), run.err());
    run.printed("queries     2\n", "MAP         0.5000\n", "recall@100  0.5000\n");
    eval("--json").printed("{\"queries\":2,\"nDCG@10\":0.", "\"MRR\":0.5000");
  }

  @Test
  void aRunIsComparedQueryByQuery() throws IOException {
    Path better = write("better", "1 Q0 2 1 2 x\n1 Q0 3 2 1 x\n2 Q0 1 1 1 x\n");
    Run run = eval("--compare", better.toString(), "--run", temp.resolve("own").toString());
    assertEquals(ExitStatus.OK, run.status(), run.err());
    run.printed("better/worse", "MAP         0.5000   1.0000   -0.5000  0/1");
    assertEquals(3, Files.readAllLines(temp.resolve("own")).size());
    eval("--json", "--compare", better.toString())
        .printed("\"MAP\":{\"this\":0.5000,\"other\":1.0000,\"difference\":-0.5000");
  }

  @Test
  void judgementsOfOtherPapersAreNoticed() throws IOException {
    Path queries = write("q.tsv", "1\theat\n");
    Path qrels = write("q.rel", "1 0 CACM-2 1\n");
    Run run = run("eval", "--queries", queries.toString(), "--qrels", qrels.toString());
    assertEquals(ExitStatus.OK, run.status());
    run.complained("none of the judged papers was found; their ids look like CACM-2");
  }

  @Test
  void aFileOfAnotherFormIsToldInOneMessage() throws IOException {
    Path other = write("other", "this is no query\n");
    Run run = run("eval", "--queries", other.toString(), "--qrels", other.toString());
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained(other + " line 1: ");
    Run absent = run("eval", "--queries", "no-such-file", "--qrels", "no-such-file");
    assertEquals(ExitStatus.UNUSABLE, absent.status());
    absent.complained("no-such-file: there is no such file or folder");
  }
}
