package dev.incipit.web.log;

import dev.incipit.web.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes a line of JSON for each request. What was searched for tells what people work on, so that
 * it is left out unless the operator wants it; so are clients' addresses, always.
 */
public final class AccessLog implements RequestLog {
  private final Consumer<String> lines;
  private final boolean queries;
  private final Clock clock;

  /**
   * A log.
   *
   * @param lines takes the lines, from many threads
   * @param queries whether lines tell the address as it was asked for
   */
  public AccessLog(Consumer<String> lines, boolean queries, Clock clock) {
    this.lines = lines;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public void log(Request request, Response response) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    put(line, "id", RequestAttributes.id(request));
    line.put("method", request.getMethod());
    line.put("route", RequestAttributes.route(request));
    line.put("status", response.getStatus());
    line.put("ms", Math.round(NanoTime.since(request.getBeginNanoTime()) / 1e4) / 1e2);
    line.put("bytes", Response.getContentBytesWritten(response));
    put(line, "hits", RequestAttributes.hits(request));
    put(line, "partial", RequestAttributes.isPartial(request) ? Boolean.TRUE : null);
    if (queries) {
      line.put("target", request.getHttpURI().getPathQuery());
    }
    lines.accept(new String(Json.bytes(line), StandardCharsets.UTF_8));
  }

  private static void put(Map<String, Object> line, String name, @Nullable Object value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
