package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.incipit.cli.terminal.ExitStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say of an index on a cluster that cannot be named so. */
class ClusterIndexTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search moss         | opensearch://host          | the index's name is missing
          export --format csv | opensearch:host/papers     | starts neither with opensearch:// nor
          stats               | opensearch://host:x/papers | port "x" is not a number
          serve               | opensearch+tls://h/papers  | starts neither with opensearch:// nor
          reindex             | opensearch://host          | the index's name is missing
          reindex --shards 0  | opensearch://host/papers   | shards must be 1..1024
          reindex --shards 2  | folder                     | one in a folder has neither
          index moss          | opensearch://host/Papers   | not of lower-case letters
          """)
  void wrongAddressesAreRefused(String command, String address, String message) {
    Run run = Run.of(Map.of("INCIPIT_INDEX", address), command.split(" "));
    assertEquals(ExitStatus.USAGE, run.status(), run.err());
    run.complained(message);
  }

  @Test
  void aClusterThatIsDownIsTold() {
    Run run = Run.of(Map.of(), "stats", "--index", "opensearch://127.0.0.1:1/papers");
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained("opensearch://127.0.0.1:1/papers cannot be reached", "check that its nodes run");
  }

  @Test
  void aPasswordInTheAddressIsNotPrinted() {
    Run run = Run.of(Map.of(), "stats", "--index", "opensearch://ada:s3cret@host/papers");
    assertEquals(ExitStatus.USAGE, run.status());
    run.complained("--index-password-file");
    assertFalse(run.err().contains("s3cret"));
  }

  @Test
  void filesOfSecretsAreTakenFromTheEnvironment() {
    Map<String, String> environment =
        Map.of("INCIPIT_INDEX", "opensearch://host/papers", "INCIPIT_INDEX_PASSWORD_FILE", "file");
    Run run = Run.of(environment, "stats");
    assertEquals(ExitStatus.USAGE, run.status());
    run.complained("a password is given, but no user");
  }
}
