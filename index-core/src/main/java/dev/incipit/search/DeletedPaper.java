package dev.incipit.search;

import dev.incipit.paper.PaperId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A paper that its source took back. An index that keeps {@link PaperIndex#notes} keeps those of
 * the last ones, so that who has a copy can be told.
 *
 * @param id the paper
 * @param day when it was deleted here
 * @param subjects the codes of the subjects it had
 * @since 0.2.0
 */
public record DeletedPaper(PaperId id, LocalDate day, List<String> subjects) {
  /** Deleted papers that are remembered: notes are written with each commit. */
  public static final int MOST = 1_000;

  private static final String KEY = "deleted ";

  /** Copies the subjects. */
  public DeletedPaper {
    subjects = List.copyOf(subjects);
  }

  /**
   * {@return the papers that notes tell of, in the order in which they were deleted}
   *
   * @param notes the notes of the index by name
   */
  public static List<DeletedPaper> read(Map<String, String> notes) {
    List<DeletedPaper> papers = new ArrayList<>();
    notes.forEach((key, value) -> {
      if (key.startsWith(KEY)) {
        try {
          List<String> words = List.of(value.split(" "));
          papers.add(
              new DeletedPaper(
                  new PaperId(key.substring(KEY.length())),
                  LocalDate.parse(words.getFirst()),
                  words.subList(1, words.size())));
        } catch (DateTimeException | IllegalArgumentException e) {
          // What cannot be read tells nobody anything; the paper is gone all the same.
        }
      }
    });
    papers.sort(Comparator.comparing(DeletedPaper::day).thenComparing(paper -> paper.id().value()));
    return papers;
  }

  /**
   * {@return the notes to commit when papers are deleted}
   *
   * @param notes the notes so far, of which the oldest make room
   * @param papers the papers that were taken back
   */
  public static Map<String, String> changes(Map<String, String> notes, List<DeletedPaper> papers) {
    Map<String, String> changes = new HashMap<>();
    for (DeletedPaper paper : papers) {
      changes.put(
          KEY + paper.id(), (paper.day() + " " + String.join(" ", paper.subjects())).strip());
    }
    Map<String, String> all = new HashMap<>(notes);
    all.putAll(changes);
    List<DeletedPaper> known = read(all);
    known
        .subList(0, Math.max(0, known.size() - MOST))
        .forEach(oldest -> changes.put(KEY + oldest.id(), ""));
    return changes;
  }
}
