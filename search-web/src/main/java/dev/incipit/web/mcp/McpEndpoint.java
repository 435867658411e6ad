package dev.incipit.web.mcp;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.params.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers messages that come over HTTP, each by itself: there are no sessions and no streams.
 * Thread-safe.
 */
public final class McpEndpoint {
  /** Where messages are posted. */
  public static final String PATH = "/mcp";

  /** The attribute that holds a posted message, in bytes. */
  public static final String BODY = "incipit.mcp.body";

  private final McpServer server;

  /**
   * An endpoint over an index.
   *
   * @param deadline after which a search is answered in part; null for none
   */
  public McpEndpoint(PaperIndex index, @Nullable Duration deadline) {
    this.server = new McpServer(index, deadline);
  }

  /** {@code POST /mcp}. */
  public void post(Context ctx) throws IOException {
    byte[] body = ctx.attribute(BODY);
    McpHeaders headers =
        new McpHeaders(
            ctx.header("MCP-Protocol-Version"), ctx.header("Mcp-Method"), ctx.header("Mcp-Name"));
    McpAnswer answer = server.answer(body == null ? new byte[0] : body, headers);
    ctx.status(answer.status()).header("Cache-Control", "no-store");
    if (answer.message() != null) {
      ctx.contentType("application/json").result(answer.bytes());
    }
  }

  /**
   * {@code GET /mcp}, by which earlier revisions ask for a stream of what the server has to say.
   */
  public void get(Context ctx) {
    ctx.header("Allow", "POST");
    throw Problem.refused(
            405,
            "Method not allowed",
            "messages are posted here; this server sends none of its own")
        .asException();
  }
}
