package dev.incipit.cli.search;

import dev.incipit.cli.terminal.ControlCharacters;
import dev.incipit.cli.terminal.Terminal;
import dev.incipit.mark.Mark;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import dev.incipit.search.Explanation;
import dev.incipit.search.Fragment;
import dev.incipit.search.Hit;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Passage;
import dev.incipit.search.SearchPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Prints hits for people. */
final class HitPrinter {
  private static final int MOST_AUTHORS = 6;

  private final Terminal terminal;

  HitPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(String query, SearchPage page) {
    terminal.out().println(found(page) + " for " + ControlCharacters.removed(query));
    if (page.partial()) {
      terminal
          .out()
          .printf(
              page.hits().isEmpty()
                  ? "Stopped after %.1f s, before a paper was found that could be shown.%n"
                  : "Stopped after %.1f s: these are the best found so far, there may be more.%n",
              page.took().toNanos() / 1e9);
    }
    if (page.matching() == MatchMode.ANY) {
      terminal.out().println("papers that have any of these words");
    }
    if (page.meaning().ordered()) {
      terminal.out().println("ordered by words and meaning");
    }
    if (page.meaning().hindrance() != null) {
      terminal.err().println("note: ordered by words alone: " + page.meaning().hindrance());
    }
    new AdvicePrinter(terminal).print(page.advice());
    int number = 1;
    for (Hit hit : page.hits()) {
      print(number++ + ".", hit);
    }
    if (!page.meaning().related().isEmpty()) {
      terminal.out().println();
      terminal.out().println("By meaning, without these words:");
      page.meaning().related().forEach(hit -> print("-", hit));
    }
    if (page.next() != null) {
      terminal.out().println();
      terminal.out().println(terminal.faint("More with --size, up to 100, or on the page."));
    }
  }

  private static String found(SearchPage page) {
    if (!page.partial()) {
      return papers(page.total());
    }
    return page.total() == 0 ? "No papers so far" : "At least " + papers(page.total());
  }

  static String papers(long count) {
    return count == 1 ? "1 paper" : "%,d papers".formatted(count);
  }

  private void print(String number, Hit hit) {
    Paper paper = hit.paper();
    terminal.out().println();
    terminal.out().println(number + " " + title(hit));
    terminal.out().println("   " + terminal.faint(ControlCharacters.removed(details(hit))));
    terminal.out().println("   " + ControlCharacters.removed(authors(paper.authors())));
    for (Passage passage : hit.highlights().abstractPassages()) {
      terminal.out().println("   " + marked(passage.fragments(), false));
    }
    if (hit.explanation() != null) {
      print(hit.explanation());
    }
  }

  private void print(Explanation explanation) {
    for (Explanation.Part part : explanation.parts()) {
      String share =
          part.kind().isHeadStart() ? "    " : "%3.0f%%".formatted(100 * explanation.share(part));
      terminal
          .out()
          .println(terminal.faint("   " + share + "  " + ControlCharacters.removed(part.label())));
    }
  }

  private String title(Hit hit) {
    return hit.paper().title().isBlank() ? "(no title)" : marked(hit.highlights().title(), true);
  }

  private static String details(Hit hit) {
    List<String> details = new ArrayList<>();
    details.add(hit.paper().id().value());
    details.add(
        hit.paper().subjects().stream().map(Subject::code).collect(Collectors.joining(" ")));
    if (!hit.announcements().isEmpty()) {
      Announcement last = hit.announcements().getLast();
      details.add(last.type().code() + " in " + last.list() + " " + last.date());
    }
    for (Mark mark : hit.entry().marks().marks()) {
      if (mark != Mark.VENUE) {
        details.add(mark.code());
      }
    }
    return details.stream().filter(d -> !d.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String authors(Authors authors) {
    if (!authors.known()) {
      return "authors not listed";
    }
    List<String> names = authors.names();
    String shown = names.stream().limit(MOST_AUTHORS).collect(Collectors.joining(", "));
    int more = names.size() - MOST_AUTHORS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  private String marked(List<Fragment> fragments, boolean bold) {
    return fragments.stream()
        .map(fragment -> {
          String line = ControlCharacters.removed(fragment.text());
          return fragment.match() ? terminal.match(line) : bold ? terminal.bold(line) : line;
        })
        .collect(Collectors.joining());
  }
}
