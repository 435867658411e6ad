package dev.incipit.web.http;

import dev.incipit.search.PaperIndex;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Addresses;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Spares clients, and the index, what they have already: an answer's tag is made of the index's
 * fingerprint and of what was asked, so that who knows it has this answer. Thread-safe.
 *
 * <p>The fingerprint is taken before the answer is made. Should the index change in between, the
 * tag is too old and costs one more request; the other way round a client would keep an old answer.
 */
public final class EntityTags {
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final PaperIndex index;
  private final String build;
  private final Clock clock;
  private final AtomicReference<State> state = new AtomicReference<>(new State("", Instant.EPOCH));

  /** A state of the index and when it was first seen. */
  private record State(String fingerprint, Instant since) {}

  /**
   * Tags for an index.
   *
   * @param build changes when the same content is shown otherwise
   */
  public EntityTags(PaperIndex index, String build, Clock clock) {
    this.index = index;
    this.build = build;
    this.clock = clock;
  }

  /**
   * Tags the answer that is to be made.
   *
   * @return whether the client has it already, and was told so
   */
  public boolean isKnown(Context ctx) throws IOException {
    State now = now();
    String tag = tag(ctx, now.fingerprint());
    ctx.header("ETag", tag)
        .header("Last-Modified", HTTP_DATE.format(now.since().atOffset(ZoneOffset.UTC)))
        .header("Cache-Control", "no-cache");
    boolean known = knows(ctx, tag, now.since());
    if (known) {
      ctx.status(304);
    }
    return known;
  }

  /** Takes the tag from an answer that is none. */
  static void forget(Context ctx) {
    ctx.removeHeader("ETag").removeHeader("Last-Modified").header("Cache-Control", "no-store");
  }

  private State now() throws IOException {
    String fingerprint = index.stats().fingerprint();
    return state.updateAndGet(before ->
        before.fingerprint().equals(fingerprint)
            ? before
            : new State(fingerprint, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
  }

  private String tag(Context ctx, String fingerprint) {
    String form = ctx.path().startsWith("/abs/") ? ctx.header("Accept") : "";
    String name = ctx.req().getServerName();
    String base = RequestAttributes.base(ctx);
    boolean direct = base.equals(Addresses.base(ctx.scheme(), name, ctx.req().getServerPort()));
    // Links differ by the address that a web server in front is called by.
    String asked = (direct ? name : base) + ctx.path() + "?" + ctx.queryString() + " " + form;
    // Weak, because the time a search took is part of the answer and may differ.
    return "W/\"%s-%s-%08x\"".formatted(fingerprint, build, asked.hashCode());
  }

  /** By RFC 9110, section 13: a date counts only where there is no tag. */
  private static boolean knows(Context ctx, String tag, Instant since) {
    String tags = ctx.header("If-None-Match");
    if (tags != null) {
      return List.of(tags.split(",")).stream()
          .map(String::strip)
          .anyMatch(known -> known.equals(tag) || ("W/" + known).equals(tag));
    }
    String date = ctx.header("If-Modified-Since");
    try {
      return date != null && !since.isAfter(Instant.from(HTTP_DATE.parse(date)));
    } catch (DateTimeException e) {
      return false;
    }
  }
}
