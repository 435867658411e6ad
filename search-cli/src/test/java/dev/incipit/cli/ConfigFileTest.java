package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.cli.terminal.ExitStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that come from a file, from the environment and from the command line. */
class ConfigFileTest {
  @TempDir private Path temp;
  private String index = "";
  private Path config = Path.of("");

  @BeforeEach
  void makeAnIndex() {
    index = temp.resolve("index").toString();
    config = temp.resolve("incipit.toml");
    Run.of(Map.of("INCIPIT_INDEX", index), "index", Run.LISTING.toString());
  }

  /** Runs a search with a file, which names the index besides. */
  private Run search(Map<String, String> environment, String lines, String... arguments)
      throws Exception {
    Files.writeString(config, "index = '" + index + "'\n" + lines);
    String[] all = new String[arguments.length + 4];
    all[0] = "search";
    all[1] = "--config";
    all[2] = config.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    all[all.length - 1] = "LLM";
    return Run.of(environment, all);
  }

  private void checkWrong(Map<String, String> environment, String lines, String... texts)
      throws Exception {
    Run run = search(environment, lines);
    assertEquals(ExitStatus.USAGE, run.status(), run.err());
    run.complained(texts);
  }

  @Test
  void optionsHaveTheSameNamesInTheFile() throws Exception {
    search(Map.of(), "size = 0\n").printed("11 papers for LLM");
    search(Map.of(), "size = 0\nsubject = 'cs.LG'\n").printed("4 papers for LLM");
    search(Map.of(), "size = 0\nsubject = ['cs.LG', \"cs.DC\"]\n").printed("11 papers for LLM");
    assertEquals(1, search(Map.of(), "json = true\n").out().lines().count());
  }

  @Test
  void aTableIsForOneCommandAndComesFirst() throws Exception {
    String lines = "size = 1\n[search]\nsize = 0\n[serve]\nport = 0\nallowed-host = ['a', 'b']\n";
    assertEquals(-1, search(Map.of(), lines).out().indexOf("1. "));
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile() throws Exception {
    Map<String, String> variable = Map.of("INCIPIT_SIZE", "2");
    search(variable, "size = 1\n").printed("2. ");
    assertEquals(-1, search(variable, "size = 9\n").out().indexOf("3. "));
    assertEquals(-1, search(variable, "size = 9\n", "--size", "1").out().indexOf("2. "));
  }

  @Test
  void theEnvironmentCanNameTheFile() throws Exception {
    Files.writeString(config, "index = '" + index + "'\n");
    Run.of(Map.of("INCIPIT_CONFIG", config.toString()), "search", "LLM").printed("11 papers");
  }

  @Test
  void errorsNameTheLineOrTheVariable() throws Exception {
    checkWrong(Map.of(), "\nsize = 'x'\n", "incipit.toml line 3: ", "--size", "'x'");
    checkWrong(Map.of(), "prot = 1\n", "incipit.toml line 2: there is no option 'prot'");
    checkWrong(Map.of(), "[search]\nport = 1\n", "line 3: there is no option 'search.port'");
    checkWrong(Map.of(), "[sreve]\nport = 1\n", "line 2: there is no command 'sreve'");
    checkWrong(Map.of(), "size = \n", "incipit.toml line 2: ");
    checkWrong(Map.of("INCIPIT_SIZE", "x"), "", "INCIPIT_SIZE: ", "--size");
  }

  @Test
  void whatIsWrongOnTheCommandLineIsNotLaidToTheFile() throws Exception {
    Run run = search(Map.of("INCIPIT_SIZE", "1"), "", "--size=x");
    assertEquals(ExitStatus.USAGE, run.status());
    assertEquals(-1, run.err().indexOf("INCIPIT_SIZE"), run.err());
  }

  @Test
  void aFileThatIsNotThereIsTold() {
    Run run = Run.of(Map.of(), "stats", "--config=" + temp.resolve("none.toml"));
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained("none.toml: there is no such file or folder");
  }
}
