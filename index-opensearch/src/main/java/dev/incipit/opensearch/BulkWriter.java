package dev.incipit.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.EnginePaper;
import dev.incipit.engine.Telling;
import dev.incipit.lucene.EnginePapers;
import dev.incipit.paper.PaperId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes papers by requests of bounded size, one after the other. Thread-safe. */
final class BulkWriter {
  /** More in one request hurts a node's memory and makes nothing faster. */
  private static final int MOST_BYTES = 5 << 20;

  private final Cluster cluster;
  private final ThreadLocal<EnginePapers> papers = ThreadLocal.withInitial(EnginePapers::new);

  BulkWriter(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * A paper to be written.
   *
   * @param before the version that it replaces; null if there is none
   */
  record Job(Telling telling, Stored.@Nullable Version before) {
    PaperId id() {
      return telling.after().id();
    }
  }

  /** What became of a paper. */
  sealed interface Outcome {
    /** The cluster has it. */
    record Written(Job job) implements Outcome {}

    /** It cannot be written as it is. */
    record Refused(Job job, String reason) implements Outcome {}

    /** It may be written later, once it is read again. */
    record Later(Job job, String reason) implements Outcome {}
  }

  /**
   * Writes papers.
   *
   * @throws IOException if nothing may be written at all, or the cluster does not understand
   */
  List<Outcome> write(List<Job> jobs) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    List<Job> sent = new ArrayList<>();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Job job : jobs) {
      byte[] item;
      try {
        item = item(job);
      } catch (IllegalArgumentException e) {
        outcomes.add(new Outcome.Refused(job, String.valueOf(e.getMessage())));
        continue;
      }
      if (lines.size() > 0 && lines.size() + item.length > MOST_BYTES) {
        outcomes.addAll(send(sent, lines.toByteArray()));
        sent.clear();
        lines.reset();
      }
      sent.add(job);
      lines.writeBytes(item);
    }
    if (!sent.isEmpty()) {
      outcomes.addAll(send(sent, lines.toByteArray()));
    }
    return outcomes;
  }

  private byte[] item(Job job) {
    EnginePaper paper = papers.get().of(job.telling().after());
    ObjectNode where = Json.of("_id", paper.id());
    Stored.Version before = job.before();
    if (before != null) {
      where.put("if_seq_no", before.number()).put("if_primary_term", before.term());
    }
    String action = Json.write(Json.of(before == null ? "create" : "index", where));
    String lines = action + "\n" + Json.write(PaperSource.of(paper)) + "\n";
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private List<Outcome> send(List<Job> jobs, byte[] lines) throws IOException {
    Reply reply;
    try {
      reply =
          cluster.sendLines(
              "/" + cluster.address().index() + "/_bulk", Map.of("require_alias", "true"), lines);
    } catch (IOException e) {
      // Whether it was written is not known; it is found out when it is read again.
      return later(jobs, String.valueOf(e.getMessage()));
    }
    if (reply.mayPass()) {
      return later(jobs, reply.status() + ": " + reply.reason());
    }
    if (!reply.ok()) {
      throw cluster.failure(reply);
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      // An item's only value is under the name of what was done.
      JsonNode item = reply.body().path("items").path(i);
      outcomes.add(outcome(jobs.get(i), item.path(item.has("create") ? "create" : "index")));
    }
    return outcomes;
  }

  private static List<Outcome> later(List<Job> jobs, String reason) {
    return jobs.stream().map(job -> (Outcome) new Outcome.Later(job, reason)).toList();
  }

  private Outcome outcome(Job job, JsonNode item) throws IOException {
    int status = item.path("status").asInt();
    JsonNode error = item.path("error");
    if (status == 200 || status == 201) {
      return new Outcome.Written(job);
    }
    String reason = Reply.reason(error);
    if (Reply.isBlock(error)) {
      throw new IOException(cluster.blocked(reason));
    }
    if (status == 409 || Reply.mayPass(status)) {
      return new Outcome.Later(job, status + ": " + reason);
    }
    return new Outcome.Refused(job, reason);
  }
}
