package dev.incipit.web.text;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Author;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a paper's texts an answer tells. A source may call anything a title, and a page of a
 * hundred papers is to stay one that a browser can show. The papers of arXiv are within all of
 * this, but for a few lists of authors. Exports tell everything.
 *
 * @param abstractText longest abstract, in characters
 * @param authors how many authors
 */
record Truncation(int abstractText, int authors) {
  /** Longest title, comment and the like. */
  static final int LINE = 2_000;

  /** Longest abstract. */
  static final int ABSTRACT = 64_000;

  /** Most authors. */
  static final int AUTHORS = 5_000;

  /** Longest name of an author, and longest passage of an abstract. */
  private static final int NAME = 500;

  private static final int PASSAGE = 4_000;

  /** In how many pieces an abstract is marked as a whole; in more, marks would outweigh it. */
  private static final int PIECES = 500;

  /** What all abstracts, and all lists of authors, of an answer may have together. */
  private static final int ABSTRACTS_OF_ALL = 1_000_000;

  private static final int AUTHORS_OF_ALL = 100_000;

  /** What each paper has in any case, however many there are. */
  private static final int LEAST_ABSTRACT = 4_000;

  private static final int LEAST_AUTHORS = 200;

  /** How far back it is looked for a blank to cut at. */
  private static final int WORD = 100;

  private static final String MORE = " …";

  /** The limits for an answer with these papers: they share what it may have. */
  static Truncation of(List<Paper> papers) {
    long abstracts = 0;
    long authors = 0;
    for (Paper paper : papers) {
      abstracts += Math.min(ABSTRACT, paper.abstractText().length());
      authors += Math.min(AUTHORS, paper.authors().list().size());
    }
    int count = Math.max(1, papers.size());
    return new Truncation(
        abstracts <= ABSTRACTS_OF_ALL
            ? ABSTRACT
            : Math.max(LEAST_ABSTRACT, ABSTRACTS_OF_ALL / count),
        authors <= AUTHORS_OF_ALL ? AUTHORS : Math.max(LEAST_AUTHORS, AUTHORS_OF_ALL / count));
  }

  Hit cut(Hit hit) {
    return isWithin(hit.paper())
        ? hit
        : new Hit(cut(hit.entry()), hit.score(), cut(hit.highlights()), hit.explanation());
  }

  AnnouncedPaper cut(AnnouncedPaper entry) {
    return isWithin(entry.paper())
        ? entry
        : new AnnouncedPaper(cut(entry.paper()), entry.announcements(), entry.note());
  }

  Paper cut(Paper paper) {
    return isWithin(paper)
        ? paper
        : new Paper(
            paper.id(),
            paper.version(),
            line(paper.title()),
            cut(paper.abstractText(), abstractText),
            new Authors(
                paper.authors().known(),
                paper.authors().list().stream()
                    .limit(authors)
                    .map(author -> new Author(cut(author.name(), NAME)))
                    .toList()),
            paper.subjects(),
            paper.classes(),
            lineOrNull(paper.comments()),
            lineOrNull(paper.journalRef()),
            paper.doi(),
            paper.reportNumber(),
            paper.submitted(),
            paper.updated(),
            paper.licence(),
            paper.complete(),
            paper.fields());
  }

  private boolean isWithin(Paper paper) {
    return Stream.of(paper.title(), "" + paper.comments(), "" + paper.journalRef())
            .allMatch(text -> text.length() <= LINE)
        && paper.abstractText().length() <= abstractText
        && paper.authors().list().size() <= authors
        && paper.authors().list().stream().allMatch(author -> author.name().length() <= NAME);
  }

  private Highlights cut(Highlights highlights) {
    return new Highlights(
        cut(highlights.title(), LINE),
        highlights.abstractPassages().stream()
            .map(passage -> new Passage(cut(passage.fragments(), PASSAGE), passage.start()))
            .toList(),
        highlights.abstractText().size() > PIECES
            ? List.of()
            : cut(highlights.abstractText(), abstractText),
        highlights.authors().stream().limit(authors).map(name -> cut(name, NAME)).toList(),
        cut(highlights.comments(), LINE),
        cut(highlights.journalRef(), LINE));
  }

  private static List<Fragment> cut(List<Fragment> pieces, int most) {
    List<Fragment> kept = new ArrayList<>();
    int left = most;
    for (Fragment piece : pieces) {
      kept.add(new Fragment(cut(piece.text(), left), piece.match()));
      left -= piece.text().length();
      if (left <= 0) {
        break;
      }
    }
    return kept;
  }

  private static @Nullable String lineOrNull(@Nullable String text) {
    return text == null ? null : line(text);
  }

  private static String line(String text) {
    return cut(text, LINE);
  }

  /** A text, or its beginning up to a word's end, with a sign that there was more. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most;
    for (int back = 0; back < WORD && back < most; back++) {
      if (Character.isWhitespace(text.charAt(most - back))) {
        end = most - back;
        break;
      }
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + MORE;
  }
}
