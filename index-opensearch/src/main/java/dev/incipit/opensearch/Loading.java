package dev.incipit.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.engine.Telling;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes papers. Each is read as it was last written, merged, and written on the condition that
 * nobody wrote it meanwhile; else it is read again. So any number of programs may load at once.
 */
final class Loading {
  /** How often a paper is tried: pauses double from a tenth of a second, which makes a minute. */
  private static final int MOST_TRIES = 10;

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 15_000;

  /** Papers that are merged before any is written. */
  private static final int AT_ONCE = 500;

  private final Cluster cluster;
  private final Stored stored;
  private final BulkWriter writer;

  Loading(Cluster cluster) {
    this.cluster = cluster;
    this.stored = new Stored(cluster);
    this.writer = new BulkWriter(cluster);
  }

  AddReport add(Collection<AnnouncedPaper> papers) throws IOException {
    Map<PaperId, List<AnnouncedPaper>> told = new LinkedHashMap<>();
    for (AnnouncedPaper paper : papers) {
      told.computeIfAbsent(paper.id(), id -> new ArrayList<>()).add(paper);
    }
    AddReport report = AddReport.none();
    Map<PaperId, List<AnnouncedPaper>> part = new LinkedHashMap<>();
    for (Map.Entry<PaperId, List<AnnouncedPaper>> paper : told.entrySet()) {
      part.put(paper.getKey(), paper.getValue());
      if (part.size() == AT_ONCE) {
        report = report.plus(write(part));
        part = new LinkedHashMap<>();
      }
    }
    return part.isEmpty() ? report : report.plus(write(part));
  }

  private AddReport write(Map<PaperId, List<AnnouncedPaper>> told) throws IOException {
    Map<PaperId, List<AnnouncedPaper>> left = new LinkedHashMap<>(told);
    AddReport report = AddReport.none();
    String reason = "";
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == MOST_TRIES) {
        throw new IOException(
            left.size()
                + " papers could not be written to "
                + cluster.address()
                + " in "
                + MOST_TRIES
                + " tries: "
                + reason
                + "; when the cluster is well, add the same papers again");
      }
      pause(attempt);
      List<BulkWriter.Job> jobs = new ArrayList<>();
      for (BulkWriter.Job job : jobs(left)) {
        if (job.telling().isNews()) {
          jobs.add(job);
        } else {
          left.remove(job.id());
          report = report.plus(job.telling().report());
        }
      }
      for (BulkWriter.Outcome outcome : writer.write(jobs)) {
        switch (outcome) {
          case BulkWriter.Outcome.Written(var job) -> {
            left.remove(job.id());
            report = report.plus(job.telling().report());
          }
          case BulkWriter.Outcome.Refused(var job, var why) -> {
            left.remove(job.id());
            report = report.plus(refused(job, why));
          }
          case BulkWriter.Outcome.Later(var job, var why) -> reason = why;
        }
      }
    }
    return report;
  }

  private List<BulkWriter.Job> jobs(Map<PaperId, List<AnnouncedPaper>> told) throws IOException {
    Map<PaperId, Stored.Version> before = stored.read(told.keySet());
    List<BulkWriter.Job> jobs = new ArrayList<>();
    told.forEach((id, papers) -> {
      Stored.Version version = before.get(id);
      Telling telling = Telling.of(version == null ? null : version.paper(), papers.getFirst());
      for (AnnouncedPaper more : papers.subList(1, papers.size())) {
        telling = telling.and(more);
      }
      jobs.add(new BulkWriter.Job(telling, version));
    });
    return jobs;
  }

  /** What is told of a paper more than once is taken apart: only some of it may be refused. */
  private AddReport refused(BulkWriter.Job job, String reason) throws IOException {
    List<AnnouncedPaper> told = job.telling().told();
    if (told.size() == 1) {
      return new AddReport(0, 0, 0, List.of(new AddReport.Refusal(job.id(), reason)));
    }
    AddReport report = AddReport.none();
    for (AnnouncedPaper one : told) {
      report = report.plus(write(Map.of(job.id(), List.of(one))));
    }
    return report;
  }

  private static void pause(int attempt) throws IOException {
    if (attempt == 0) {
      return;
    }
    try {
      Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << (attempt - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing papers");
    }
  }

  /** Removes a paper; answers whether it was there. */
  boolean delete(PaperId id) throws IOException {
    String path = "/" + cluster.address().index() + "/_doc/" + Stored.encoded(id);
    for (int attempt = 0; ; attempt++) {
      pause(attempt);
      Reply reply = cluster.send("DELETE", path, Map.of(), null);
      JsonNode result = reply.body().path("result");
      if (reply.ok() || result.asText().equals("not_found")) {
        return result.asText().equals("deleted");
      }
      if (!reply.mayPass() || attempt == MOST_TRIES) {
        throw cluster.failure(reply);
      }
    }
  }
}
