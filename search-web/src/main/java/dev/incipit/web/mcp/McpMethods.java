package dev.incipit.web.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.web.json.Json;
import dev.incipit.web.mcp.tool.Tool;
import dev.incipit.web.mcp.tool.ToolArguments;
import dev.incipit.web.mcp.tool.Toolbox;
import dev.incipit.web.params.Problem;
import dev.incipit.web.params.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The methods that a message can call. Thread-safe. */
final class McpMethods {
  private static final String INSTRUCTIONS =
      "Searches arXiv papers in one index, which holds what its owner loaded and need not be all of"
          + " arXiv. Use search_papers to find papers by topic, author, subject or time and to"
          + " count them, new_papers for what listings announced, fetch to read a record, cite for"
          + " references. When nothing is found, say so, and try what understood.withoutEach"
          + " offers.";

  /** How long a client may keep what only another version of this program changes. */
  private static final long STABLE_MILLIS = 3_600_000;

  /** How long a client may keep what the next load changes. */
  private static final long FRESH_MILLIS = 60_000;

  private static final Map<String, Object> ANNOTATIONS =
      Map.of(
          "readOnlyHint",
          true,
          "destructiveHint",
          false,
          "idempotentHint",
          true,
          "openWorldHint",
          false);

  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final PaperResources resources;
  private final SurveyPrompt survey;
  private final Completions completions;
  private final Map<String, Object> serverInfo;

  McpMethods(PaperIndex index, @Nullable Duration deadline) {
    Toolbox.over(index, deadline).forEach(tool -> tools.put(tool.name(), tool));
    this.resources = new PaperResources(index);
    this.survey = new SurveyPrompt(index, deadline);
    this.completions = new Completions(index);
    String version = McpMethods.class.getPackage().getImplementationVersion();
    this.serverInfo =
        Map.of("name", "incipit", "title", "Incipit", "version", version == null ? "0" : version);
  }

  /**
   * Calls one.
   *
   * @throws McpException if there is no such method, or its parameters cannot be used
   */
  Map<String, Object> call(String method, JsonNode params, Revision revision) throws IOException {
    return revision.isStateless()
        ? stateless(method, params)
        : switch (method) {
          case "initialize" -> initialize(params);
          case "ping" -> Map.of();
          default -> shared(method, params, revision);
        };
  }

  private Map<String, Object> stateless(String method, JsonNode params) throws IOException {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("resultType", "complete");
    result.putAll(
        method.equals("server/discover") ? discover() : shared(method, params, Revision.STATELESS));
    result.put("_meta", Map.of("io.modelcontextprotocol/serverInfo", serverInfo));
    Long keep =
        switch (method) {
          case "server/discover", "tools/list", "prompts/list", "resources/templates/list" ->
              STABLE_MILLIS;
          case "resources/list", "resources/read" -> FRESH_MILLIS;
          default -> null;
        };
    if (keep != null) {
      result.put("ttlMs", keep);
      result.put("cacheScope", "public");
    }
    return result;
  }

  private Map<String, Object> shared(String method, JsonNode params, Revision revision)
      throws IOException {
    return switch (method) {
      case "tools/list" -> whole(params, "tools", tools.values().stream().map(this::told).toList());
      case "tools/call" -> callTool(params);
      case "resources/list" -> whole(params, "resources", resources.list());
      case "resources/templates/list" ->
          whole(params, "resourceTemplates", PaperResources.templates());
      case "resources/read" -> read(params, revision);
      case "prompts/list" -> whole(params, "prompts", List.of(SurveyPrompt.told()));
      case "prompts/get" -> prompt(params);
      case "completion/complete" -> completions.of(params.path("argument"), params.path("context"));
      default ->
          throw McpException.of(
              McpException.METHOD_NOT_FOUND,
              revision.isStateless() ? 404 : 200,
              "there is no method '" + McpException.shortened(method) + "'");
    };
  }

  private static Map<String, Object> capabilities() {
    return Map.of(
        "tools", Map.of(), "resources", Map.of(), "prompts", Map.of(), "completions", Map.of());
  }

  private Map<String, Object> initialize(JsonNode params) {
    Revision revision =
        Revision.ofCode(params.path("protocolVersion").asText())
            .filter(known -> !known.isStateless())
            .orElse(Revision.NEWEST_WITH_HANDSHAKE);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("protocolVersion", revision.code());
    result.put("capabilities", capabilities());
    result.put("serverInfo", serverInfo);
    result.put("instructions", INSTRUCTIONS);
    return result;
  }

  private static Map<String, Object> discover() {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("supportedVersions", Revision.codes());
    result.put("capabilities", capabilities());
    result.put("instructions", INSTRUCTIONS);
    return result;
  }

  /** A list that comes on one page, so that there is no cursor to go on from. */
  private static Map<String, Object> whole(JsonNode params, String name, List<?> items) {
    if (params.hasNonNull("cursor")) {
      throw McpException.of(McpException.INVALID_PARAMS, "there is no page after the first");
    }
    return Map.of(name, items);
  }

  private Map<String, Object> told(Tool tool) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("name", tool.name());
    told.put("title", tool.title());
    told.put("description", tool.description());
    told.put("inputSchema", tool.input());
    told.put("outputSchema", tool.output());
    told.put("annotations", ANNOTATIONS);
    return told;
  }

  private Map<String, Object> callTool(JsonNode params) throws IOException {
    String name = text(params, "name");
    Tool tool = tools.get(name);
    if (tool == null) {
      throw McpException.of(
          McpException.INVALID_PARAMS,
          "there is no tool '"
              + McpException.shortened(name)
              + "'; there are "
              + String.join(", ", tools.keySet()));
    }
    JsonNode arguments = params.path("arguments");
    if (!arguments.isMissingNode() && !arguments.isNull() && !arguments.isObject()) {
      throw McpException.of(McpException.INVALID_PARAMS, "arguments must be an object");
    }
    try {
      Object answer =
          tool.call(
              ToolArguments.of(
                  arguments.isObject() ? arguments : JsonNodeFactory.instance.objectNode()));
      Map<String, Object> result = content(answer, false);
      result.put("structuredContent", answer);
      return result;
    } catch (ProblemException e) {
      return content(ToolFailure.of(e.problem()), true);
    } catch (UnavailableIndexException e) {
      return content(ToolFailure.of(Problem.unavailable("" + e.getMessage())), true);
    }
  }

  private static Map<String, Object> content(Object answer, boolean failed) {
    String text = new String(Json.bytes(answer), StandardCharsets.UTF_8);
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("content", List.of(new TextContent(text)));
    result.put("isError", failed);
    return result;
  }

  private Map<String, Object> read(JsonNode params, Revision revision) throws IOException {
    String uri = text(params, "uri");
    Optional<Object> resource = resources.read(uri);
    if (resource.isEmpty()) {
      throw McpException.of(
          revision.isStateless() ? McpException.INVALID_PARAMS : McpException.RESOURCE_NOT_FOUND,
          "there is no resource '"
              + McpException.shortened(uri)
              + "'; resources are paper://ID and listing://LIST/DATE");
    }
    String text = new String(Json.bytes(resource.get()), StandardCharsets.UTF_8);
    return Map.of(
        "contents", List.of(Map.of("uri", uri, "mimeType", "application/json", "text", text)));
  }

  private Map<String, Object> prompt(JsonNode params) throws IOException {
    String name = text(params, "name");
    if (!name.equals(SurveyPrompt.NAME)) {
      throw McpException.of(
          McpException.INVALID_PARAMS,
          "there is no prompt '" + McpException.shortened(name) + "'; there is survey");
    }
    try {
      return survey.messages(ToolArguments.of(params.path("arguments")));
    } catch (ProblemException e) {
      throw McpException.of(McpException.INVALID_PARAMS, e.problem().detail());
    }
  }

  private static String text(JsonNode params, String name) {
    if (!params.path(name).isTextual()) {
      throw McpException.of(McpException.INVALID_PARAMS, "params." + name + " must be a text");
    }
    return params.path(name).asText();
  }

  /** A text, as the protocol's content blocks have it. */
  record TextContent(String type, String text) {
    TextContent(String text) {
      this("text", text);
    }
  }
}
