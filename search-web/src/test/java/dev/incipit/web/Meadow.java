package dev.incipit.web;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperBuilder;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * More made-up papers, on several days of several lists: with accents, formulas and markup, with
 * many authors, and with ids from elsewhere.
 */
final class Meadow {
  private static final String ERDOS = "Paul Erdős";

  private Meadow() {}

  static List<AnnouncedPaper> papers() {
    return List.of(replacedAndCrossListed(), withFormulas(), old(), withMarkup(), manyAuthors());
  }

  private static AnnouncedPaper replacedAndCrossListed() {
    return new AnnouncedPaper(
        paper("2604.01001", "On the number of $k$-cliques in a meadow", "math.CO", "cs.DM", "cs.DC")
            .version(2)
            .abstractText(
                "We count cliques in $G(n,p)$ of colour $c \\leq \\log n$.\n\nAnd prove it.")
            .authors(Authors.of(List.of(ERDOS, "Alfréd Rényi", "Nguyễn Văn An")))
            .comments("12 pages; v2: corrected Lemma 3, $\\varepsilon$ is positive")
            .submitted(PaperDate.parse("2026-04-07T09:15:00Z"))
            .updated(PaperDate.parse("2026-04-09T17:59:59Z"))
            .licence("http://creativecommons.org/licenses/by/4.0/")
            .build(),
        List.of(
            announced("math.CO", "2026-04-08", AnnouncementType.NEW, 1, null),
            announced("cs.DC", "2026-04-09", AnnouncementType.CROSS, 3, "math.CO"),
            announced("math.CO", "2026-04-10", AnnouncementType.REPLACED, 7, null)));
  }

  private static AnnouncedPaper withFormulas() {
    return new AnnouncedPaper(
        paper("2603.02002", "Schr\\\"odinger bridges over a meadow", "math-ph", "quant-ph")
            .version(1)
            .abstractText(
                "Let $H = -\\Delta + V$ on $L^2(\\mathbb{R}^3)$; {\\it colours} of a meadow flora.")
            .authors(Authors.of(List.of("Łukasz Jeż", "Øyvind Ødegård", "Jan-Åke \\\"Oberg")))
            .journalRef("J. Math. Phys. 67, 032101 (2026)")
            .doi("10.1063/5.0123456")
            .submitted(PaperDate.parse("2026-03-02"))
            .build(),
        List.of(
            announced("math-ph", "2026-03-31", AnnouncementType.NEW, 2, null),
            announced("math.CO", "2026-03-31", AnnouncementType.CROSS, 5, "math-ph"),
            announced("math.CO", "2026-04-08", AnnouncementType.CROSS, 4, "math-ph")));
  }

  private static AnnouncedPaper old() {
    return new AnnouncedPaper(
        paper("math/0309136", "Meadow flora and primes in arithmetic progression", "math.CO")
            .version(1)
            .abstractText("A colour for every prime of the meadow flora.")
            .authors(Authors.of(List.of(ERDOS)))
            .submitted(PaperDate.parse("2003-09-08T10:00:00Z"))
            .build(),
        List.of(announced("math.CO", "2026-04-10", AnnouncementType.REPLACED, 8, null)));
  }

  private static AnnouncedPaper withMarkup() {
    return AnnouncedPaper.of(
        Paper.builder(PaperId.of("meadow/../9"))
            .title("A <b>meadow</b> & \"its\" 'flora' \\ 100 % ]]>")
            .abstractText("<script>alert(1)</script> is no meadow; {braces}, a\ttab.")
            .authors(Authors.of(List.of()))
            .subjects(List.of(new Subject("garden.KA", "Kitchen <Gardens>")))
            .comments("=SUM(A1)")
            .submitted(PaperDate.parse("2017-05"))
            .build());
  }

  private static AnnouncedPaper manyAuthors() {
    List<String> names =
        Stream.concat(
                Stream.of("The Meadow Collaboration", ERDOS),
                IntStream.rangeClosed(1, 24).mapToObj(i -> "Given" + i + " Family" + i))
            .toList();
    return new AnnouncedPaper(
        paper("2604.09009", "Observation of a meadow flora", "hep-th", "q-bio.PE")
            .abstractText("It was seen.")
            .authors(Authors.of(names))
            .comments("Withdrawn")
            .reportNumber("MEADOW-2026-09")
            .build(),
        List.of(announced("hep-th", "2026-04-09", AnnouncementType.NEW, 0, null)));
  }

  private static PaperBuilder paper(String id, String title, String... subjects) {
    return Paper.builder(PaperId.of(id))
        .title(title)
        .subjects(Stream.of(subjects).map(Taxonomy.arxiv()::subject).toList());
  }

  private static Announcement announced(
      String list, String day, AnnouncementType type, int number, @Nullable String from) {
    return new Announcement(list, LocalDate.parse(day), type, number, from);
  }
}
