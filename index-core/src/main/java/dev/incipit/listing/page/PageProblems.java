package dev.incipit.listing.page;

import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of one page by their places in the text. */
final class PageProblems {
  private final SourceText source;
  private final List<ListingProblem> problems = new ArrayList<>();

  PageProblems(SourceText source) {
    this.source = source;
  }

  void add(ProblemKind kind, int index, String message) {
    add(kind, index, message, null);
  }

  void add(ProblemKind kind, int index, String message, @Nullable String raw) {
    problems.add(
        new ListingProblem(
            kind.severity(),
            kind.code(),
            message,
            source.source(),
            source.line(index),
            source.byteOffset(index),
            raw));
  }

  /** All problems in the order of the text. */
  List<ListingProblem> sorted() {
    problems.sort(Comparator.comparingLong(ListingProblem::byteOffset));
    return List.copyOf(problems);
  }
}
