package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.paper.AnnouncedPaper;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What people complained of about servers of this kind, and the call that shows it is not so. */
class McpComplaintsTest {
  @AutoClose private static WebServer web;
  private static McpCaller caller;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed(Garden.papers().toArray(AnnouncedPaper[]::new));
    caller = new McpCaller(web);
  }

  private static JsonNode call(String tool, String arguments) throws Exception {
    return caller.result(
        "tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}");
  }

  /**
   * Each line has where the complaint was made, what it says, a call, a place in its result and a
   * pattern of what stands there; a place that is not there is an empty text.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "mcp-complaints.txt", delimiter = '|', quoteCharacter = '`')
  void noneHolds(
      String reference,
      String complaint,
      String tool,
      String arguments,
      String place,
      String pattern)
      throws Exception {
    JsonNode found = call(tool, arguments).at(place);
    String text = found.isValueNode() ? found.asText() : found.isMissingNode() ? "" : "" + found;
    assertTrue(
        text.matches(pattern == null ? "" : "(?s)" + pattern), () -> complaint + ": " + text);
  }

  /** "HTTP 429": blazickjp/arxiv-mcp-server#52 and #238. */
  @Test
  void whoAsksOftenIsAnswered() throws Exception {
    for (int i = 0; i < 50; i++) {
      assertFalse(call("search_papers", "{\"query\":\"inference\"}").get("isError").asBoolean());
    }
  }
}
