package dev.incipit.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What meaning did for an answer.
 *
 * @param ordered whether the first hits are ordered by words and meaning
 * @param related papers of like meaning that are not among the first hits by words, the most alike
 *     first; they are in no total and in no count. Empty unless {@link Meaning#MORE} was asked for,
 *     and on later pages
 * @param hindrance why meaning could not do what was asked for, for people; null if it could, or
 *     nobody asked
 * @since 0.2.0
 */
public record MeaningReport(boolean ordered, List<Hit> related, @Nullable String hindrance) {
  /** Words alone, as asked for. */
  public static final MeaningReport NONE = new MeaningReport(false, List.of(), null);

  /** Copies the papers. */
  public MeaningReport {
    related = List.copyOf(related);
  }
}
