package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes papers of drafts and tells what is missing or odd. */
final class EntryChecks {
  private final SourceText source;
  private final PageProblems problems;
  private final boolean subjectsUsual;
  private final boolean abstractsUsual;
  private final Set<String> seen = new HashSet<>();

  private final IntFunction<String> heading;

  /**
   * Starts the checks of a page.
   *
   * @param heading what must stand before an entry, begun at an index, to tell its list and day
   */
  EntryChecks(
      SourceText source,
      PageProblems problems,
      List<EntryDraft> drafts,
      IntFunction<String> heading) {
    this.heading = heading;
    this.source = source;
    this.problems = problems;
    this.subjectsUsual = drafts.stream().anyMatch(d -> d.subjects != null);
    this.abstractsUsual = drafts.stream().anyMatch(d -> !d.abstractText.isEmpty());
  }

  /** The paper of an entry; null, with a problem, if there is none. */
  @Nullable Paper paper(EntryDraft draft) {
    EntryHeader header = draft.header;
    boolean empty = draft.title.isEmpty() && draft.abstractText.isEmpty();
    if (header.cut() || (draft.last && (empty || isCut(draft)))) {
      return reject(draft, ProblemKind.CUT_ENTRY, "the text ends inside this entry; complete it");
    }
    Optional<PaperReference> reference = PaperReference.recognise("arXiv:" + header.id());
    if (reference.isEmpty()) {
      String message =
          "'" + header.id() + "' is no arXiv id, which looks like 2604.07609 or hep-th/9901001";
      return reject(draft, ProblemKind.BAD_ID, message);
    }
    if (empty) {
      return reject(
          draft, ProblemKind.EMPTY_ENTRY, "it has neither a title nor an abstract; add one");
    }
    warnings(draft, reference.get());
    return Paper.builder(reference.get().id())
        .version(reference.get().version())
        .title(draft.title)
        .abstractText(draft.abstractText)
        .authors(draft.authors)
        .subjects(draft.subjects == null ? List.of() : draft.subjects.subjects())
        .comments(draft.comments)
        .journalRef(draft.journalRef)
        .reportNumber(draft.reportNumber)
        .doi(draft.doi)
        .build();
  }

  /** The last entry of a text that stops before the fields are complete. */
  private boolean isCut(EntryDraft draft) {
    boolean lineOpen = !Scan.isLineEnd(source.text().charAt(source.text().length() - 1));
    return subjectsUsual && draft.subjects == null && draft.abstractText.isEmpty() && lineOpen;
  }

  private @Nullable Paper reject(EntryDraft draft, ProblemKind kind, String message) {
    int start = draft.header.start();
    String raw = heading.apply(start) + source.text().substring(start, draft.end).strip();
    problems.add(kind, draft.header.start(), name(draft) + ": " + message, raw);
    return null;
  }

  private void warnings(EntryDraft draft, PaperReference reference) {
    if (draft.title.isEmpty()) {
      warn(draft, ProblemKind.NO_TITLE, "has no title; its line 'Title: ...' is missing");
    } else if (!draft.titleLabelled) {
      warn(draft, ProblemKind.NO_TITLE, "has no 'Title:'; its first line was taken for the title");
    }
    SubjectList subjects = draft.subjects;
    if (subjects == null) {
      warn(
          draft,
          ProblemKind.NO_SUBJECTS,
          "has no 'Subjects:' line that ends with codes, as 'Subjects: Performance (cs.PF)'");
    } else {
      for (String code : subjects.unknown()) {
        warn(
            draft, ProblemKind.UNKNOWN_SUBJECT, "has the subject '" + code + "', unknown to arXiv");
      }
    }
    if (draft.abstractText.isEmpty() && abstractsUsual) {
      warn(draft, ProblemKind.NO_ABSTRACT, "has no abstract");
    }
    if (draft.header.mark() != null) {
      warn(
          draft,
          ProblemKind.UNKNOWN_MARK,
          "is marked '" + draft.header.mark() + "', not understood");
    }
    int bad = source.firstMalformed(draft.header.start(), draft.end);
    if (bad >= 0) {
      String message = name(draft) + " holds bytes that are not UTF-8, shown as \uFFFD";
      problems.add(ProblemKind.BAD_BYTES, bad, message);
    }
    if (!seen.add(reference.id().value())) {
      warn(draft, ProblemKind.REPEATED_ID, "repeats the id " + reference.id());
    }
    if (draft.last && endsOpen(draft.abstractText)) {
      warn(draft, ProblemKind.MAYBE_CUT, "ends the text without a full stop; it may be cut");
    }
  }

  private boolean endsOpen(String abstractText) {
    String text = source.text();
    char end = text.charAt(text.length() - 1);
    return !abstractText.isEmpty() && (Character.isLetterOrDigit(end) || end == ',' || end == '-');
  }

  private void warn(EntryDraft draft, ProblemKind kind, String message) {
    problems.add(kind, draft.header.start(), name(draft) + " " + message);
  }

  private static String name(EntryDraft draft) {
    return "entry [" + draft.header.number() + "]";
  }
}
