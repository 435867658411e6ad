package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files by which Incipit is run as a service. */
class DeploymentTest {
  private static final Path FILES = Path.of(System.getProperty("incipit.root"), "dist", "src");

  @TempDir private Path temp;

  @Test
  void theConfigurationHasOptionsThatThereAre() {
    String index = temp.resolve("index").toString();
    Run.of(Map.of(), "index", "--index", index, Run.LISTING.toString());
    Run run =
        Run.of(
            Map.of("INCIPIT_CONFIG", FILES.resolve("incipit.toml").toString()),
            "stats",
            "--index",
            index);
    assertEquals(ExitStatus.OK, run.status(), run.err());
  }

  @Test
  void systemdFindsNoFaultInTheUnits() throws IOException, InterruptedException {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(analyze), "there is no systemd-analyze");
    List<String> command = new ArrayList<>(List.of(analyze.toString(), "verify", "--man=no"));
    try (Stream<Path> units = Files.list(FILES.resolve("systemd"))) {
      for (Path unit : units.toList()) {
        // Where it is installed is not here.
        String text = Files.readString(unit).replace("/opt/incipit/incipit", "/bin/true");
        Path copy = temp.resolve(unit.getFileName());
        command.add(Files.writeString(copy, text).toString());
      }
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    List<String> faults = told.lines().filter(line -> line.contains(temp.toString())).toList();
    assertEquals(List.of(), faults, told);
  }
}
