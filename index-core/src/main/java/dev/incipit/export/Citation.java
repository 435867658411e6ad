package dev.incipit.export;

import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.text.PlainText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What citations in every form have in common. */
record Citation(Paper paper) {

  /** The page of an arXiv paper; null for papers from elsewhere. */
  @Nullable String url() {
    return paper.id().isArxiv() ? "https://arxiv.org/abs/" + paper.id() : null;
  }

  /** When the paper came in, as exactly as it is known. */
  Optional<PaperDate> date() {
    return paper.submittedOrMonth();
  }

  /** The codes of subjects and classes. */
  List<String> keywords() {
    return Stream.concat(paper.subjects().stream().map(Subject::code), paper.classes().stream())
        .toList();
  }

  /** The primary subject's code; null when none is known. */
  @Nullable String primary() {
    return paper.primarySubject().map(subject -> subject.code()).orElse(null);
  }

  /** A raw text as people read it, in one line. */
  static String plainLine(String raw) {
    return line(PlainText.of(raw).text());
  }

  /** A text in one line: white space and control characters become single blanks. */
  static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isISOControl(c)) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }
}
