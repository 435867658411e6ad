package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What assistants are answered at {@code /mcp}, message by message. */
class McpTest {
  private static final JsonMapper JSON = new JsonMapper();
  @AutoClose private static WebServer web;
  private static McpCaller caller;

  @BeforeAll
  static void start() throws IOException {
    web = WebServer.overSeed(Garden.papers().toArray(AnnouncedPaper[]::new));
    caller = new McpCaller(web);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"list\",\"value\":\"cs.d\"} | {} | cs.DB cs.DC cs.DL cs.DM cs.DS",
        "{\"name\":\"subject\",\"value\":\"hep-t\"} | {} | hep-th",
        "{\"name\":\"date\",\"value\":\"2026\"} | {\"list\":\"cs.DC\"} | 2026-04-10",
        "{\"name\":\"date\",\"value\":\"2025\"} | {\"list\":\"cs.DC\"} | ''",
        "{\"name\":\"topic\",\"value\":\"x\"} | {} | ''"
      })
  void argumentsAreCompleted(String argument, String filled, String values) throws Exception {
    JsonNode found =
        caller
            .result(
                "completion/complete",
                """
                {"ref": {"type": "ref/resource", "uri": "listing://{list}/{date}"},
                 "argument": %s, "context": {"arguments": %s}}
                """
                    .formatted(argument, filled))
            .get("completion");
    List<String> told = new ArrayList<>();
    found.get("values").forEach(value -> told.add(value.asText()));
    assertEquals(values, String.join(" ", told));
    assertFalse(found.get("hasMore").asBoolean());
  }

  @Test
  void papersAndListingsHaveAddresses() throws Exception {
    JsonNode templates = caller.result("resources/templates/list", "{}").get("resourceTemplates");
    assertEquals(2, templates.size());
    String listing = caller.result("resources/list", "{}").at("/resources/0/uri").asText();
    assertEquals("listing://cs.DC/2026-04-10", listing);
    for (String uri : List.of(listing, "paper://2604.07609", "paper://hep-th/9901001")) {
      JsonNode read =
          caller.result("resources/read", "{\"uri\":\"" + uri + "\"}").at("/contents/0");
      assertEquals(uri, read.get("uri").asText());
      assertTrue(JSON.readTree(read.get("text").asText()).isObject());
    }
    assertEquals(
        -32002,
        JSON.readTree(
                caller
                    .post(McpCaller.message("resources/read", "{\"uri\":\"paper://x y\"}"))
                    .body())
            .at("/error/code")
            .asInt());
  }

  @Test
  void theSurveyPromptHasCounts() throws Exception {
    JsonNode prompt =
        caller.result("prompts/get", "{\"name\":\"survey\",\"arguments\":{\"topic\":\"LLM\"}}");
    String text = prompt.at("/messages/0/content/text").asText();
    assertTrue(text.contains("By year: 2026 "), text);
    assertTrue(text.contains("By subject: cs.DC "), text);
  }

  @Test
  void theHandshakeAgreesOnARevision() throws Exception {
    String params = "{\"protocolVersion\":\"%s\",\"capabilities\":{},\"clientInfo\":{}}";
    for (String known : List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05")) {
      JsonNode result = caller.result("initialize", params.formatted(known));
      assertEquals(known, result.get("protocolVersion").asText());
    }
    assertEquals(
        "2025-11-25",
        caller
            .result("initialize", params.formatted("2031-01-01"))
            .get("protocolVersion")
            .asText());
    assertEquals(
        202,
        caller.post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}").statusCode());
  }

  private static final String META =
      "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
          + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

  @Test
  void theStatelessRevisionNeedsNoHandshake() throws Exception {
    HttpResponse<String> discovered =
        caller.post(
            McpCaller.message("server/discover", "{" + META + "}"),
            "MCP-Protocol-Version",
            "2026-07-28",
            "Mcp-Method",
            "server/discover");
    JsonNode result = JSON.readTree(discovered.body()).get("result");
    assertEquals("complete", result.get("resultType").asText());
    assertEquals("2026-07-28", result.at("/supportedVersions/0").asText());
    assertTrue(result.get("ttlMs").asInt() > 0);
    HttpResponse<String> called =
        caller.post(
            McpCaller.message(
                "tools/call",
                "{\"name\":\"search\",\"arguments\":{\"query\":\"blink\"}," + META + "}"),
            "MCP-Protocol-Version",
            "2026-07-28",
            "Mcp-Method",
            "tools/call",
            "Mcp-Name",
            "search");
    assertEquals(200, called.statusCode());
    assertTrue(called.body().contains("\"resultType\":\"complete\""));
  }

  private static void checkRefused(int status, int code, HttpResponse<String> response)
      throws IOException {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals(code, JSON.readTree(response.body()).at("/error/code").asInt());
  }

  @Test
  void theStatelessRevisionIsStrictAboutHeaders() throws Exception {
    String version = "MCP-Protocol-Version";
    String list = McpCaller.message("tools/list", "{" + META + "}");
    checkRefused(400, -32020, caller.post(list));
    checkRefused(400, -32020, caller.post(list, version, "2026-07-28"));
    checkRefused(400, -32020, caller.post(list, version, "2026-07-28", "Mcp-Method", "tools/call"));
    checkRefused(400, -32020, caller.post(list, version, "2025-11-25", "Mcp-Method", "tools/list"));
    checkRefused(
        400,
        -32602,
        caller.post(
            McpCaller.message("tools/list", "{}"), version, "2026-07-28", "Mcp-Method", "x"));
    String ping = McpCaller.message("ping", "{" + META + "}");
    checkRefused(404, -32601, caller.post(ping, version, "2026-07-28", "Mcp-Method", "ping"));
    String later = list.replace("2026-07-28", "2031-01-01");
    HttpResponse<String> unknown =
        caller.post(later, version, "2031-01-01", "Mcp-Method", "tools/list");
    checkRefused(400, -32022, unknown);
    assertEquals("2031-01-01", JSON.readTree(unknown.body()).at("/error/data/requested").asText());
  }

  @Test
  void anUnknownRevisionIsRefused() throws Exception {
    checkRefused(
        400,
        -32022,
        caller.post(McpCaller.message("tools/list", "{}"), "MCP-Protocol-Version", "1900-01-01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | -32700",
        "[] | -32600",
        "7 | -32600",
        "{\"jsonrpc\":\"1.0\",\"id\":1,\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | -32602",
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {} | -32700"
      })
  void whatIsNoMessageIsRefused(String body, int code) throws Exception {
    checkRefused(400, code, caller.post(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tools/call | {\"name\":\"drop_table\"} | -32602",
        "tools/call | {\"name\":\"search\",\"arguments\":[]} | -32602",
        "tools/list | {\"cursor\":\"x\"} | -32602",
        "prompts/get | {\"name\":\"survey\"} | -32602",
        "resources/subscribe | {} | -32601"
      })
  void wrongCallsAreErrorsOfTheProtocol(String method, String params, int code) throws Exception {
    checkRefused(200, code, caller.post(McpCaller.message(method, params)));
  }

  @Test
  void bodiesAreBounded() throws Exception {
    String head = "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    String huge = web.raw(head + "Content-Length: 10000000\r\n");
    assertTrue(huge.startsWith("HTTP/1.1 413"), huge);
    String deep = "[".repeat(100_000);
    checkRefused(400, -32700, caller.post(deep));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://localhost.evil.example"})
  void foreignPagesAreRefused(String origin) throws Exception {
    assertEquals(403, caller.post(McpCaller.message("ping", "{}"), "Origin", origin).statusCode());
  }

  @Test
  void anyAcceptHeaderWillDo() throws Exception {
    for (String accept : List.of("text/html", "application/json", "text/event-stream")) {
      assertEquals(
          200, caller.post(McpCaller.message("ping", "{}"), "Accept", accept).statusCode());
    }
    assertEquals(
        200,
        caller
            .post(McpCaller.message("ping", "{}"), "Origin", "http://localhost:3000")
            .statusCode());
  }

  @Test
  void onlyJsonIsPosted() throws Exception {
    HttpRequest.Builder form =
        HttpRequest.newBuilder(web.uri("/mcp"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString(McpCaller.message("ping", "{}")));
    assertEquals(415, web.send(form).statusCode());
  }

  @Test
  void thereAreNoStreamsAndNoSessions() throws Exception {
    HttpResponse<String> got = web.get("/mcp");
    assertEquals(405, got.statusCode());
    assertEquals("POST", got.headers().firstValue("Allow").orElseThrow());
    assertEquals(405, web.send(HttpRequest.newBuilder(web.uri("/mcp")).DELETE()).statusCode());
  }

  @Test
  void anotherHostNameIsRefused() throws Exception {
    String answer =
        web.raw(
            String.join(
                "\r\n",
                "POST /mcp HTTP/1.1",
                "Host: evil.example",
                "Content-Type: application/json",
                "Content-Length: 0",
                ""));
    assertTrue(answer.startsWith("HTTP/1.1 421"), answer);
  }

  @Test
  void anOperatorCanTurnItOff() throws Exception {
    try (WebServer silent =
        WebServer.over(TestIndexes.create(), ServerConfig.loopback(0).withMcp(false))) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(silent.uri("/mcp"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(McpCaller.message("ping", "{}")));
      assertEquals(404, silent.send(request).statusCode());
    }
  }
}
