package dev.incipit.opensearch.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.engine.PaperUpdate;
import dev.incipit.opensearch.connection.Backoff;
import dev.incipit.opensearch.connection.Cluster;
import dev.incipit.opensearch.connection.Reply;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes papers. Each is read as it was last written, updated, and written on the condition that
 * nobody wrote it meanwhile; else it is read again. So any number of programs may load at once.
 */
public final class OptimisticWriter {
  /** Papers that are merged before any is written. */
  private static final int AT_ONCE = 500;

  private final Cluster cluster;
  private final RealtimeReads stored;
  private final BulkWriter writer;

  public OptimisticWriter(Cluster cluster, IndexSettings settings) {
    this.cluster = cluster;
    this.stored = new RealtimeReads(cluster);
    this.writer = new BulkWriter(cluster, cluster.address().index(), true, settings);
  }

  public AddReport add(PaperUpdate.Mode mode, Collection<AnnouncedPaper> papers)
      throws IOException {
    Map<PaperId, List<AnnouncedPaper>> told = new LinkedHashMap<>();
    for (AnnouncedPaper paper : papers) {
      told.computeIfAbsent(paper.id(), id -> new ArrayList<>()).add(paper);
    }
    AddReport report = AddReport.none();
    Map<PaperId, List<AnnouncedPaper>> part = new LinkedHashMap<>();
    for (Map.Entry<PaperId, List<AnnouncedPaper>> paper : told.entrySet()) {
      part.put(paper.getKey(), paper.getValue());
      if (part.size() == AT_ONCE) {
        report = report.plus(write(mode, part));
        part = new LinkedHashMap<>();
      }
    }
    return part.isEmpty() ? report : report.plus(write(mode, part));
  }

  private AddReport write(PaperUpdate.Mode mode, Map<PaperId, List<AnnouncedPaper>> told)
      throws IOException {
    Map<PaperId, List<AnnouncedPaper>> left = new LinkedHashMap<>(told);
    RetryPolicy retries = new RetryPolicy(cluster);
    AddReport report = AddReport.none();
    while (!left.isEmpty()) {
      List<BulkWriter.Job> jobs;
      try {
        jobs = jobs(mode, left);
      } catch (UnavailableIndexException e) {
        retries.busy(left.size(), String.valueOf(e.getMessage()));
        continue;
      }
      List<BulkWriter.Outcome> outcomes = new ArrayList<>();
      jobs.stream()
          .filter(job -> !job.update().isNews())
          .forEach(job -> outcomes.add(new BulkWriter.Outcome.Written(job)));
      outcomes.addAll(writer.write(jobs.stream().filter(job -> job.update().isNews()).toList()));
      String busy = "";
      for (BulkWriter.Outcome outcome : outcomes) {
        switch (outcome) {
          case BulkWriter.Outcome.Written(var job) -> {
            left.remove(job.id());
            report = report.plus(job.update().report());
          }
          case BulkWriter.Outcome.Refused(var job, var why) -> {
            left.remove(job.id());
            report = report.plus(refused(mode, job, why));
          }
          case BulkWriter.Outcome.Outrun outrun -> {}
          case BulkWriter.Outcome.Later(var job, var why) -> busy = why;
        }
      }
      if (!busy.isEmpty()) {
        retries.busy(left.size(), busy);
      } else if (!left.isEmpty()) {
        retries.outrun(left.size());
      }
    }
    return report;
  }

  private List<BulkWriter.Job> jobs(PaperUpdate.Mode mode, Map<PaperId, List<AnnouncedPaper>> told)
      throws IOException {
    Map<PaperId, RealtimeReads.Version> before = stored.read(told.keySet());
    List<BulkWriter.Job> jobs = new ArrayList<>();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    told.forEach((id, papers) -> {
      RealtimeReads.Version version = before.get(id);
      PaperUpdate update = PaperUpdate.of(mode, version == null ? null : version.paper(), papers);
      jobs.add(new BulkWriter.Job(update, version, now));
    });
    return jobs;
  }

  /** What is told of a paper more than once is taken apart: only some of it may be refused. */
  private AddReport refused(PaperUpdate.Mode mode, BulkWriter.Job job, String reason)
      throws IOException {
    List<AnnouncedPaper> told = job.update().told();
    if (told.size() == 1) {
      return new AddReport(0, 0, 0, List.of(new AddReport.Refusal(job.id(), reason)));
    }
    AddReport report = AddReport.none();
    for (AnnouncedPaper one : told) {
      report = report.plus(write(mode, Map.of(job.id(), List.of(one))));
    }
    return report;
  }

  /** Removes a paper; answers whether it was there. */
  public boolean delete(PaperId id) throws IOException {
    String path = "/" + cluster.address().index() + "/_doc/" + RealtimeReads.encoded(id);
    for (int attempt = 0; ; attempt++) {
      Backoff.before(attempt);
      Reply reply = cluster.send("DELETE", path, Map.of(), null);
      JsonNode result = reply.body().path("result");
      if (reply.ok() || result.asText().equals("not_found")) {
        return result.asText().equals("deleted");
      }
      if (!reply.error().passes() || attempt == Backoff.MOST) {
        throw cluster.failure(reply);
      }
    }
  }
}
