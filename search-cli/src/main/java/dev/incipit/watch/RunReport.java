package dev.incipit.watch;

import java.util.List;

/**
 * What a run did.
 *
 * @param watches how many watches there are
 * @param papers how many papers were delivered; one counts once for each way it went
 * @param messages in how many messages
 * @param problems what could not be read or delivered, for people
 * @param busy whether another run was under way, so that this one did nothing
 */
public record RunReport(
    int watches, int papers, int messages, List<String> problems, boolean busy) {

  /** Copies the problems. */
  public RunReport {
    problems = List.copyOf(problems);
  }
}
