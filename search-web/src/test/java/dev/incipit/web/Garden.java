package dev.incipit.web;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperBuilder;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A few made-up papers that know and lack all that papers can. */
final class Garden {
  /** Knows everything. */
  static final String MOSS = "2401.00011";

  /** Is known by a listing only, as replaced; neither version nor authors are told. */
  static final String FERN = "2402.00012";

  /** Has an id of the old kind. */
  static final String REED = "hep-th/9901001";

  /** Is none of arXiv's. */
  static final String SEED = "seed-7";

  private Garden() {}

  static List<AnnouncedPaper> papers() {
    LocalDate day = LocalDate.of(2026, 4, 10);
    return List.of(
        AnnouncedPaper.of(
            paper(MOSS, "Moss gardens & $x < y$: a survey", "q-bio.PE", "cs.DC")
                .version(3)
                .abstractText("Mosses grow where\n  nothing else does.")
                .authors(Authors.of(List.of("Ada Moosgärtner", "Adrian Del Maestro")))
                .comments("7 pages, 2 figures")
                .journalRef("Journal of Bryology 12 (2025) 3-9")
                .doi("10.1000/moss.12")
                .reportNumber("MOSS-TH-2024-3")
                .submitted(PaperDate.parse("2024-01-01T20:28:17Z"))
                .updated(PaperDate.parse("2025-03-02T11:00:13Z"))
                .build()),
        new AnnouncedPaper(
            paper(FERN, "Fern gardens", "cs.DC").build(),
            List.of(new Announcement("cs.DC", day, AnnouncementType.REPLACED, 1, null))),
        AnnouncedPaper.of(
            paper(REED, "Reed beds on strings", "hep-th")
                .version(1)
                .authors(Authors.of(List.of("A. Del Maestro")))
                .submitted(PaperDate.parse("1999-01-04T08:00:00Z"))
                .build()),
        AnnouncedPaper.of(paper(SEED, "C++ for growers: deep learning of moss", "cs.LG").build()));
  }

  private static PaperBuilder paper(String id, String title, String... subjects) {
    return Paper.builder(PaperId.of(id))
        .title(title)
        .subjects(Stream.of(subjects).map(Taxonomy.arxiv()::subject).toList());
  }

  static PaperIndex index() throws IOException {
    PaperIndex index = TestIndexes.create();
    index.add(papers());
    index.commit();
    return index;
  }

  static WebServer server() throws IOException {
    return WebServer.over(index());
  }
}
