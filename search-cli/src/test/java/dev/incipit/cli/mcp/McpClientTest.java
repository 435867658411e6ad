package dev.incipit.cli.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command and the server as the protocol's own client meets them. */
class McpClientTest {
  /** Longer than any answer takes that comes at all, however busy the machine is. */
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  @TempDir private Path temp;

  @BeforeEach
  void index() {
    assertEquals(ExitStatus.OK, Run.of(environment(), "index", Run.LISTING.toString()).status());
  }

  private Map<String, String> environment() {
    return Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
  }

  private static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.incipit.cli.Main"));
    command.addAll(List.of(arguments));
    return command;
  }

  private Process start(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(arguments));
    builder.environment().putAll(environment());
    builder.redirectError(temp.resolve("err").toFile());
    return builder.start();
  }

  /** All that a client does with a server. */
  private static void checkClient(McpClientTransport transport) {
    try (McpSyncClient client =
        McpClient.sync(transport)
            .requestTimeout(DEADLINE)
            .initializationTimeout(DEADLINE)
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
            .build()) {
      assertEquals("incipit", client.initialize().serverInfo().name());
      assertEquals(7, client.listTools().tools().size());
      McpSchema.CallToolResult found =
          client.callTool(
              McpSchema.CallToolRequest.builder("search")
                  .arguments(Map.of("query", "\"KV-cache\""))
                  .build());
      assertFalse(Boolean.TRUE.equals(found.isError()));
      assertTrue(found.structuredContent().toString().contains("2604.07609"));
      McpSchema.CallToolResult missing =
          client.callTool(
              McpSchema.CallToolRequest.builder("fetch")
                  .arguments(Map.of("id", "2604.99999"))
                  .build());
      assertEquals(true, missing.isError());
      assertEquals(2, client.listResourceTemplates().resourceTemplates().size());
      assertEquals(1, client.listResources().resources().size());
      assertEquals(1, client.listPrompts().prompts().size());
    }
  }

  @Test
  void theProtocolsClientTalksToTheCommand() {
    List<String> command = command("mcp");
    checkClient(
        new StdioClientTransport(
            ServerParameters.builder(command.getFirst())
                .args(command.subList(1, command.size()))
                .env(environment())
                .build(),
            McpJsonDefaults.getMapper()));
  }

  @Test
  void theProtocolsClientTalksToTheServer() throws Exception {
    Process server = start("serve", "--port", "0");
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String line = Objects.requireNonNull(out.readLine());
      String address = line.substring(line.indexOf("http"), line.indexOf("/ - "));
      checkClient(HttpClientStreamableHttpTransport.builder(address).endpoint("/mcp").build());
    } finally {
      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void theCommandWritesMessagesAndNothingElseWhateverItReads() throws Exception {
    Process command = start("mcp");
    try (OutputStream in = command.getOutputStream()) {
      String huge = "{\"jsonrpc\":\"2.0\",\"id\":1,\"x\":\"" + "x".repeat(10_000_000) + "\"}";
      String ping = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}";
      for (String line : List.of("", "not JSON", huge, "[1]", "\u0000", ping)) {
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    List<String> ids = new ArrayList<>();
    try (BufferedReader out = command.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        ids.add(id(line));
      }
    }
    assertEquals(List.of("null", "null", "null", "null", "2"), ids);
    assertTrue(command.waitFor(60, TimeUnit.SECONDS));
    assertEquals(ExitStatus.OK, command.exitValue());
    assertEquals("", Files.readString(temp.resolve("err")));
  }

  /** The id of a message, which is one whole JSON object. */
  private static String id(String line) throws IOException {
    String id = "none";
    try (JsonParser json = new JsonFactory().createParser(line)) {
      assertEquals(JsonToken.START_OBJECT, json.nextToken());
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("id")) {
          id = json.getText();
        }
        json.skipChildren();
      }
      assertNull(json.nextToken());
    }
    return id;
  }
}
