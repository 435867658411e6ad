package dev.incipit.web.mcp;

import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnavailableIndexException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Answers messages that come line by line, as from an assistant that started this program. What it
 * writes are messages and nothing else. For use by one thread.
 */
public final class McpStream {
  /** Longest message, in bytes; as long as the longest body over HTTP. */
  private static final int MOST = 1 << 20;

  private final PaperIndex index;
  private final McpServer server;
  private final PrintWriter errors;
  private String refreshFailure = "";

  /**
   * A stream over an index.
   *
   * @param deadline after which a search is answered in part; null for none
   * @param errors takes what went wrong in this program, for its owner
   */
  public McpStream(PaperIndex index, @Nullable Duration deadline, PrintWriter errors) {
    this.index = index;
    this.server = new McpServer(index, deadline);
    this.errors = errors;
  }

  /**
   * Answers until there are no more messages, or nobody takes the answers.
   *
   * @throws IOException if messages cannot be read
   */
  public void run(InputStream messages, PrintWriter answers) throws IOException {
    InputStream in = new BufferedInputStream(messages);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (boolean more = true; more && !answers.checkError(); ) {
      line.reset();
      boolean whole = true;
      int b = in.read();
      for (; b >= 0 && b != '\n'; b = in.read()) {
        whole = whole && line.size() < MOST;
        if (whole) {
          line.write(b);
        }
      }
      more = b >= 0;
      McpAnswer answer = whole ? answer(line.toByteArray()) : tooLong();
      if (answer.message() != null) {
        answers.write(new String(answer.bytes(), StandardCharsets.UTF_8) + "\n");
        answers.flush();
      }
    }
  }

  private static McpAnswer tooLong() {
    return McpServer.refused(
        McpException.INVALID_REQUEST, "a message has at most %,d bytes".formatted(MOST));
  }

  private McpAnswer answer(byte[] line) {
    if (new String(line, StandardCharsets.UTF_8).isBlank()) {
      return McpAnswer.NONE;
    }
    refresh();
    try {
      return server.answer(line, null);
    } catch (UnavailableIndexException e) {
      return McpServer.failed(line, "the index is not available just now; ask again later");
    } catch (IOException | RuntimeException e) {
      errors.println("incipit: a message could not be answered: " + e);
      errors.flush();
      return McpServer.failed(line, "the index could not be read");
    }
  }

  /** Sees what others added. A refresh that fails costs news, not the answers; it is told once. */
  private void refresh() {
    try {
      index.refresh();
      refreshFailure = "";
    } catch (IOException | RuntimeException e) {
      String failure = String.valueOf(e.getMessage());
      if (!failure.equals(refreshFailure)) {
        errors.println("incipit: cannot read new papers: " + failure);
        errors.flush();
        refreshFailure = failure;
      }
    }
  }
}
