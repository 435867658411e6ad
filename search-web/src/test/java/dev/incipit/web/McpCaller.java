package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Posts messages as an assistant does. */
record McpCaller(WebServer web) {
  private static final JsonMapper JSON = new JsonMapper();

  HttpResponse<String> post(String message, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(web.uri("/mcp"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(message));
    return web.send(headers.length == 0 ? request : request.headers(headers));
  }

  static String message(String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":" + params + "}";
  }

  JsonNode result(String method, String params) throws Exception {
    HttpResponse<String> response = post(message(method, params));
    assertEquals(200, response.statusCode(), response.body());
    JsonNode answer = JSON.readTree(response.body());
    assertEquals(7, answer.get("id").asInt());
    assertTrue(answer.has("result"), response.body());
    return answer.get("result");
  }
}
