package dev.incipit.opensearch.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.connection.ErrorAnswer;
import dev.incipit.opensearch.connection.Reply;
import dev.incipit.opensearch.json.ClusterJson;
import dev.incipit.opensearch.json.DocumentVector;
import dev.incipit.opensearch.json.PaperSource;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.settings.IndexSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes papers by requests of bounded size, one after the other. Thread-safe. */
final class BulkWriter {
  /** More in one request hurts a node's memory and makes nothing faster. */
  private static final int MOST_BYTES = 5 << 20;

  private static final int MOST_BYTES_OF_ID = 512;

  private static final int CHANGED_MEANWHILE = 409;

  private final Cluster cluster;
  private final String index;
  private final boolean alias;
  private final ThreadLocal<PaperSource> papers;

  /**
   * Writes to an index.
   *
   * @param alias whether its name must be an alias, so that none is made by mistake
   */
  BulkWriter(Cluster cluster, String index, boolean alias, IndexSettings settings) {
    this.papers = ThreadLocal.withInitial(() -> new PaperSource(settings));
    this.cluster = cluster;
    this.index = index;
    this.alias = alias;
  }

  /**
   * A paper to be written.
   *
   * @param before the version that it replaces; null if there is none
   * @param vector its vector; null if it has none
   * @param changed when it was added or changed
   */
  record Job(
      PaperUpdate update,
      RealtimeReads.@Nullable Version before,
      @Nullable DocumentVector vector,
      Instant changed) {
    /** One that keeps its vector: whether that is of an earlier text is found by who encodes. */
    Job(PaperUpdate update, RealtimeReads.@Nullable Version before, Instant changed) {
      this(update, before, before == null ? null : before.vector(), changed);
    }

    PaperId id() {
      return update.after().id();
    }
  }

  /** What became of a paper. */
  sealed interface Outcome {
    /** The cluster has it. */
    record Written(Job job) implements Outcome {}

    /** It cannot be written as it is. */
    record Refused(Job job, String reason) implements Outcome {}

    /** Another wrote it meanwhile, so it is to be read again. */
    record Outrun(Job job) implements Outcome {}

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
    AnnouncedPaper paper = job.update().after();
    String id = paper.id().value();
    int bytes = id.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES_OF_ID) {
      // The cluster would refuse all papers of the request.
      throw new IllegalArgumentException(
          "its id takes " + bytes + " bytes, a cluster takes " + MOST_BYTES_OF_ID);
    }
    ObjectNode where = ClusterJson.of("_id", id);
    RealtimeReads.Version before = job.before();
    if (before != null) {
      where.put("if_seq_no", before.number()).put("if_primary_term", before.term());
    }
    String action = ClusterJson.write(ClusterJson.of(before == null ? "create" : "index", where));
    ObjectNode source = papers.get().of(paper, job.changed());
    if (job.vector() != null) {
      job.vector().addTo(source);
    }
    String lines = action + "\n" + ClusterJson.write(source) + "\n";
    return lines.getBytes(StandardCharsets.UTF_8);
  }

  private List<Outcome> send(List<Job> jobs, byte[] lines) throws IOException {
    Reply reply;
    try {
      reply =
          cluster.sendLines(
              "/" + index + "/_bulk", Map.of("require_alias", Boolean.toString(alias)), lines);
    } catch (UnavailableIndexException e) {
      // Whether it was written is not known; it is found out when it is read again.
      return later(jobs, String.valueOf(e.getMessage()));
    }
    if (!reply.ok()) {
      if (reply.error().passes()) {
        return later(jobs, reply.error().reason());
      }
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
    if (status == 200 || status == 201) {
      return new Outcome.Written(job);
    }
    ErrorAnswer error = Reply.error(status, item.path("error"));
    if (error.blocks()) {
      throw cluster.failure(error);
    }
    if (status == CHANGED_MEANWHILE) {
      return new Outcome.Outrun(job);
    }
    return error.passes()
        ? new Outcome.Later(job, error.reason())
        : new Outcome.Refused(job, error.reason());
  }
}
