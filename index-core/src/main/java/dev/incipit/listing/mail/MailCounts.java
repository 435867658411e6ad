package dev.incipit.listing.mail;

import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.AnnouncementType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the entries of a mail and compares them with what its subject line promises. */
final class MailCounts {
  private final Map<AnnouncementType, Integer> read = new EnumMap<>(AnnouncementType.class);

  void add(AnnouncementType type) {
    read.merge(type, 1, Integer::sum);
  }

  private int read(AnnouncementType type) {
    return read.getOrDefault(type, 0);
  }

  /** How many entries a mail promises; null if it does not say so for all of them. */
  @Nullable Integer promised(MailHead head) {
    if (read.isEmpty() && head.fresh == null) {
      return 0;
    }
    Integer fresh = head.fresh;
    Integer crosses = head.crosses;
    boolean all = read(AnnouncementType.REPLACED) == 0;
    return fresh == null || crosses == null || !all ? null : Integer.valueOf(fresh + crosses);
  }

  List<ListingProblem> problems(MailHead head, String source) {
    List<ListingProblem> problems = new ArrayList<>();
    if (!read.isEmpty() && (head.day == null || head.list == null)) {
      boolean noDay = head.day == null;
      problems.add(
          (noDay ? ProblemKind.NO_DATE : ProblemKind.UNKNOWN_LIST)
              .of(
                  (noDay
                          ? "the listing tells no day (a line 'Date: Fri, 3 Mar 23 01:29:12 GMT')"
                          : "the listing does not tell whose it is (a line 'Subject: cs daily ...')")
                      + "; its papers are taken, but not as announced",
                  source));
    }
    differing(AnnouncementType.NEW, head.fresh, "new entries", source, problems);
    differing(AnnouncementType.CROSS, head.crosses, "cross-lists", source, problems);
    return problems;
  }

  private void differing(
      AnnouncementType type,
      @Nullable Integer promised,
      String what,
      String source,
      List<ListingProblem> problems) {
    if (promised != null && promised != read(type)) {
      problems.add(
          ProblemKind.COUNTS_DIFFER.of(
              "the mail's subject promises "
                  + promised
                  + " "
                  + what
                  + ", "
                  + read(type)
                  + " were found; is a part of the mail missing?",
              source));
    }
  }
}
