package dev.incipit.watch.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.watch.model.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files that an operator writes. */
class WatchFolderTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir private Path temp;

  private String problem(String name, String text, String permissions) throws IOException {
    Path file = Files.writeString(temp.resolve(name + ".json"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    WatchFolder.Content content = new WatchFolder(temp).read();
    return String.join("\n", content.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | no JSON",
        "[] | must be an object",
        "{\"query\": \"a\", \"querry\": \"b\"} | no \"querry\"",
        "{\"query\": 5} | must be a text",
        "{} | needs a query or a filter",
        "{\"query\": \"a\", \"since\": \"today\"} | looks like 2026-04-10",
        "{\"query\": \"a\", \"announced\": [\"old\"]} | new, cross and replaced",
        "{\"query\": \"a\", \"filters\": {\"from\": \"2026\"}} | no \"from\"",
        "{\"query\": \"a\", \"filters\": {\"year\": [\"soon\"]}} | year",
        "{\"query\": \"a\", \"quiet\": \"yes\"} | true or false",
        "{\"query\": \"a\", \"deliver\": [{\"mail\": \"Ada\"}]} | ada@example.org",
        "{\"query\": \"a\", \"deliver\": [{\"mail\": \"a@b\\nBcc: c@d\"}]} | ada@example.org",
        "{\"query\": \"a\", \"deliver\": [{\"feed\": \"../x\"}]} | a feed's name",
        "{\"query\": \"a\", \"deliver\": [{\"webhook\": {\"url\": \"https://a.example\"}}]} | needs \"secret\"",
        "{\"query\": \"a\", \"deliver\": [{\"webhook\": {\"url\": \"file:/x\", \"secret\": \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}}]} | http or https"
      })
  void mistakesAreTold(String text, String expected) throws IOException {
    String problem = problem("birds", text, "rw-------");
    assertTrue(problem.contains(expected), problem);
    assertTrue(problem.startsWith("watch birds is left out"), problem);
  }

  @Test
  void aSecretThatOthersMayReadIsRefusedAndNotTold() throws IOException {
    String text =
        "{\"query\": \"a\", \"deliver\": [{\"webhook\": {\"url\": \"https://a.example\","
            + " \"secret\": \""
            + SECRET
            + "\"}}]}";
    assertEquals("", problem("birds", text, "rw-------"));
    String problem = problem("birds", text, "rw-r-----");
    assertTrue(problem.contains("chmod 600") && !problem.contains(SECRET), problem);
    String settings =
        "{\"mail\": {\"server\": \"smtp://a.example\", \"from\": \"a@b\", \"user\": \"u\","
            + " \"password\": \"pw123\"}}";
    problem("birds", "{\"query\": \"a\"}", "rw-r--r--");
    problem = problem("settings", settings, "rw-r--r--");
    assertTrue(problem.contains("chmod 600") && !problem.contains("pw123"), problem);
    assertEquals("", problem("settings", settings, "rw-------"));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    String text =
        """
        {"query": "\\"KV-cache\\" -federated", "matching": "any",
         "filters": {"subject": ["cs.DC", "cs.LG"], "notAuthor": "A. B.", "year": [2025, 2026]},
         "announced": ["replaced"], "since": "2026-04-10", "quiet": true,
         "deliver": [{"markdown": "a/{day}.md"}, {"feed": "x-1"}, {"mail": "a@b.example"},
           {"webhook": {"url": "https://a.example/x", "secret": "%s", "allowPrivate": true}}]}
        """
            .formatted(SECRET);
    assertEquals("", problem("birds", text, "rw-------"));
    WatchFolder folder = new WatchFolder(temp);
    Watch watch = folder.watch("birds");
    assertTrue(folder.remove("birds"));
    folder.add(watch);
    assertEquals(watch, folder.watch("birds"));
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("birds.json"))));
  }
}
