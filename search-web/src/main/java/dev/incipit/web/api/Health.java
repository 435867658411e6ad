package dev.incipit.web.api;

import dev.incipit.paper.PaperId;
import dev.incipit.search.IndexStats;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.web.json.Json;
import dev.incipit.web.log.BackupCounts;
import dev.incipit.web.log.LoadCounts;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says how a server is. Thread-safe. */
public final class Health {
  /** An id that no paper has. */
  private static final PaperId NO_PAPER = PaperId.of("ready");

  private final PaperIndex index;
  private final BooleanSupplier draining;
  private final Supplier<Optional<LoadCounts>> loads;
  private final Supplier<Optional<BackupCounts>> backups;

  /**
   * The health of a server over an index.
   *
   * @param draining whether the server is about to stop
   * @param loads what the server loads by itself; empty if it loads nothing
   * @param backups what it backs up by itself; empty if it backs up nothing
   */
  public Health(
      PaperIndex index,
      BooleanSupplier draining,
      Supplier<Optional<LoadCounts>> loads,
      Supplier<Optional<BackupCounts>> backups) {
    this.index = index;
    this.draining = draining;
    this.loads = loads;
    this.backups = backups;
  }

  /** {@code GET /health/live}: the process answers. */
  public void live(Context ctx) {
    Json.write(ctx, Map.of("status", "live"));
  }

  /** {@code GET /health/ready}: the index answers, and the server is not about to stop. */
  public void ready(Context ctx) {
    Json.write(ctx, readiness(ctx));
  }

  /** {@code GET /health}: the same with what an operator wants to know. */
  public void detail(Context ctx) throws IOException {
    Map<String, Object> answer = readiness(ctx);
    if (ctx.statusCode() == 200) {
      IndexStats stats = index.stats();
      answer.put("papers", stats.papers());
      LocalDate newest = stats.newest();
      if (newest != null) {
        answer.put("newest", newest.toString());
      }
      index
          .vectorCoverage()
          .filter(coverage -> coverage.vectors() > 0)
          .ifPresent(coverage -> answer.put("vectors", coverage.vectors()));
    }
    loads.get().map(LoadsJson::of).ifPresent(loaded -> answer.put("watch", loaded));
    backups.get().map(BackupsJson::of).ifPresent(made -> answer.put("backups", made));
    Json.write(ctx, answer);
  }

  /** What stands in the way is told, and is the status. */
  private Map<String, Object> readiness(Context ctx) {
    Map<String, Object> answer = new LinkedHashMap<>();
    String reason = unready();
    answer.put("status", reason == null ? "ready" : "unready");
    if (reason != null) {
      ctx.status(503);
      answer.put("reason", reason);
    }
    Optional<String> problem = LoadCounts.writeProblem(index, loads.get());
    answer.put("writable", problem.isEmpty());
    problem.ifPresent(words -> answer.put("writeProblem", words));
    return answer;
  }

  /** Why searches are not answered, or soon will not be; null if they are. */
  private @Nullable String unready() {
    if (draining.getAsBoolean()) {
      return "the server is stopping";
    }
    try {
      // Figures may be remembered; to look for a paper, absent or not, it must be asked.
      index.find(NO_PAPER);
      return null;
    } catch (UnavailableIndexException e) {
      return String.valueOf(e.getMessage());
    } catch (IOException | IllegalStateException e) {
      return "the index does not answer";
    }
  }
}
