package dev.incipit.listing;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Papers made up from a seed: the same seed makes the same papers. */
public final class RandomPapers {
  private static final List<String> TITLE_STARTS =
      List.of(
          "LogAct: Enabling",
          "On the",
          "SmartNIC Offload,",
          "A Survey of",
          "2G2T: Constant-Size,",
          "Will LLMs Scale?",
          "vLLM, MapReduce, and",
          "Étale",
          "Why do $p$-adic",
          "Toward Fast,");
  private static final List<String> TITLE_MIDDLES =
      List.of(
          "Agentic Reliability in",
          "cohomology of",
          "Solar, Compute, and",
          "GPU-Accelerated",
          "Batch-Dynamic Graphs, Trees, and",
          "the Fermi--Dirac",
          "Erdős–Rényi",
          "3D-Stacked");
  private static final List<String> TITLE_ENDS =
      List.of(
          "Shared Logs",
          "Radiator Panels",
          "GPU and SmartNIC",
          "Workflows",
          "HPC Clusters",
          "whole-brain models",
          "Massive Edge Devices",
          "systems (extended version)",
          "algebras of type $E_8$",
          "the Wall?",
          "ResNet50",
          "part II",
          "Inference with LLMs");
  private static final List<String> GIVEN =
      List.of(
          "Mahesh",
          "J. K.",
          "Anne-Marie",
          "JooYoung",
          "Matthias",
          "Łukasz",
          "Émile",
          "H. -Y.",
          "Hao Mark",
          "M.",
          "Pier Stanislao",
          "Óscar",
          "Wei",
          "R. Inanc");
  private static final List<String> FAMILY =
      List.of(
          "Balakrishnan",
          "Függer",
          "de Vos",
          "De Bonis",
          "van der Berg",
          "O'Brien",
          "McDonald",
          "García-Molina",
          "Ye",
          "Smith Jr.",
          "al-Khalili",
          "von Neumann",
          "Wang",
          "Ustiugov");
  private static final List<String> SINGLE = List.of("王伟", "Suharto", "김민준");
  private static final List<String> SENTENCES =
      List.of(
          "We study agreement; e.g. in [3] and [pdf], with 8.47$\\times$ less energy.",
          "Subjects: the people we asked (n = 12) gave Comments: none.",
          "See - [3] arXiv:2604.00001 for a proof.",
          "New submissions (see below) are discussed, -- 10% of all.",
          "Let $f: X \\to Y$ be (cs.DC)-like, with cost- and risk-driving factors.",
          "Title: a word that no reader should trust.",
          "Ends with a listing - [2].");
  private static final List<String> CODES =
      List.of("cs.DC", "cs.LG", "stat.ML", "math.AG", "hep-th", "quant-ph", "physics.comp-ph");

  private final Random random;

  public RandomPapers(long seed) {
    this.random = new Random(seed);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String title() {
    String middle = chance(60) ? one(TITLE_MIDDLES) + " " : "";
    return one(TITLE_STARTS) + " " + middle + one(TITLE_ENDS);
  }

  String author() {
    return one(GIVEN) + " " + one(FAMILY);
  }

  /** Names; the first is a plain one, for nothing tells a particle from the end of a title. */
  List<String> authors(int count, boolean singles) {
    List<String> names = new ArrayList<>();
    names.add(one(List.of("Victoria Andaur", "Zhiwen Mo", "Gianluca Gaglioti", "J. Smith")));
    while (names.size() < count) {
      names.add(singles && chance(10) ? one(SINGLE) : author());
    }
    return names;
  }

  String abstractText() {
    StringBuilder text = new StringBuilder("We begin.");
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(chance(20) ? '\n' : ' ').append(one(SENTENCES));
    }
    return text.toString();
  }

  List<Subject> subjects(String first) {
    Set<String> codes = new LinkedHashSet<>();
    codes.add(first);
    for (int i = random.nextInt(3); i > 0; i--) {
      codes.add(one(CODES));
    }
    return codes.stream().map(Taxonomy.arxiv()::subject).toList();
  }

  String code() {
    return one(CODES);
  }

  /** A paper with any of its parts, as no listing shows them all. */
  public AnnouncedPaper any() {
    List<Subject> subjects = new ArrayList<>(chance(80) ? subjects(code()) : List.of());
    if (chance(20)) {
      subjects.add(new Subject("xx.YY", chance(50) ? "xx.YY" : "Another \"Subject\""));
      subjects.add(new Subject("cs.DC", "Another name"));
    }
    boolean noTitle = chance(10);
    Paper paper =
        Paper.builder(PaperId.of(one(List.of("2604.07609", "hep-th/9901001", "184", "x:é/y"))))
            .version(chance(50) ? random.nextInt(9) + 1 : null)
            .title(noTitle ? "" : title() + (chance(5) ? "\t\"\\ \uD83D\uDE00\u2028" : ""))
            .abstractText(noTitle || chance(80) ? abstractText() : "")
            .authors(chance(30) ? Authors.unknown() : Authors.of(names()))
            .subjects(subjects)
            .comments(chance(50) ? "12 pages, \"quoted\"" : null)
            .journalRef(chance(30) ? "Phys. Rev. D 1 (2020)" : null)
            .doi(chance(30) ? "10.1000/xyz" : null)
            .reportNumber(chance(20) ? "CERN-TH-1" : null)
            .submitted(date())
            .updated(date())
            .licence(chance(20) ? "http://creativecommons.org/licenses/by/4.0/" : null)
            .build();
    List<Announcement> announcements = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      announcements.add(
          new Announcement(
              code(),
              LocalDate.of(2026, 4, 1 + random.nextInt(28)),
              one(List.of(AnnouncementType.values())),
              random.nextInt(3),
              chance(30) ? "cs.CR" : null));
    }
    return new AnnouncedPaper(paper, announcements);
  }

  private List<String> names() {
    return chance(10) ? List.of() : authors(1 + random.nextInt(4), true);
  }

  private PaperDate date() {
    return switch (random.nextInt(3)) {
      case 0 -> PaperDate.of(YearMonth.of(2026, 1 + random.nextInt(12)));
      case 1 -> PaperDate.of(LocalDate.of(2007, 2, 1 + random.nextInt(28)));
      default -> PaperDate.of(Instant.ofEpochSecond(random.nextInt(2_000_000_000)));
    };
  }
}
