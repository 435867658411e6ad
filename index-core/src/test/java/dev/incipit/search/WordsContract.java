package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.Suggestion.Kind;
import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is like a paper, and how a search that is being typed goes on. */
abstract class WordsContract extends WalkContract {
  private List<String> similar(String id, int limit) throws IOException {
    return index.similar(PaperId.of(id), limit).stream()
        .map(hit -> hit.paper().id().value())
        .toList();
  }

  private List<PaperId> similar(SimilarRequest request) throws IOException {
    return index.similar(request).stream().map(hit -> hit.paper().id()).toList();
  }

  private List<String> suggested(String begun, Kind kind) throws IOException {
    return index.suggest(begun, 10).stream()
        .filter(suggestion -> suggestion.kind() == kind)
        .map(Suggestion::text)
        .toList();
  }

  private List<String> queries(String begun) throws IOException {
    return index.suggest(begun, 10).stream().map(Suggestion::query).toList();
  }

  @Test
  void aPaperOnTheSameMatterIsMostAlike() throws IOException {
    Seed.addTo(index);
    List<Hit> hits = index.similar(PaperId.of(Seed.id(1)), 3);
    assertTrue(hits.getFirst().paper().title().contains("LLM Inference"), hits.toString());
    assertEquals(3, hits.size());
  }

  @Test
  void noPaperIsLikeItselfAndTheMostAlikeComeFirst() throws IOException {
    Seed.addTo(index);
    for (AnnouncedPaper entry : Seed.papers()) {
      double before = Double.MAX_VALUE;
      for (Hit hit : index.similar(entry.id(), 10)) {
        assertFalse(hit.entry().id().equals(entry.id()));
        assertTrue(hit.score() > 0 && hit.score() <= before);
        assertEquals(Highlights.NONE, hit.highlights());
        before = hit.score();
      }
    }
  }

  @Test
  void papersLikeSeveralAreLikeEachAndNoneOfThem() throws IOException {
    Seed.addTo(index);
    List<PaperId> asked = List.of(PaperId.of(Seed.id(1)), PaperId.of(Seed.id(4)));
    List<PaperId> found = similar(new SimilarRequest(asked, "", 100));
    assertTrue(Collections.disjoint(asked, found), found.toString());
    for (PaperId one : asked) {
      List<PaperId> like = similar(SimilarRequest.to(one, 100));
      like = like.stream().filter(id -> !asked.contains(id)).toList();
      assertTrue(found.containsAll(like), found + " has not all of " + like);
    }
    // A paper that is asked for twice or is not there changes nothing.
    List<PaperId> odd = List.of(asked.get(0), asked.get(1), asked.get(0), PaperId.of("none"));
    assertEquals(found, similar(new SimilarRequest(odd, "", 100)));
    assertEquals(List.of(), similar(new SimilarRequest(List.of(PaperId.of("none")), "", 5)));
    assertEquals(List.of(), similar(new SimilarRequest(List.of(), " ", 5)));
  }

  @Test
  void anAbstractThatIsPastedFindsItsPaperFirst() throws IOException {
    Seed.addTo(index);
    for (AnnouncedPaper entry : Seed.papers()) {
      String text = entry.paper().abstractText();
      assertEquals(entry.id(), similar(new SimilarRequest(List.of(), text, 3)).getFirst(), text);
    }
  }

  @Test
  void ofEquallyAlikePapersThoseOfTheSameSubjectComeFirst() throws IOException {
    Taxonomy taxonomy = Taxonomy.arxiv();
    for (String subject : List.of("math.AG", "cs.DC", "cs.LG")) {
      String text = "Snapshots of replicated counters";
      var subjects = List.of(taxonomy.subject(subject));
      index.add(List.of(paper(subject, p -> p.title(text).subjects(subjects))));
    }
    index.add(
        List.of(
            paper(
                "asked",
                p ->
                    p.title("Replicated counters and snapshots")
                        .subjects(List.of(taxonomy.subject("cs.DC"))))));
    index.refresh();
    assertEquals("cs.DC", similar("asked", 3).getFirst());
  }

  @Test
  void nothingIsLikeAPaperThatIsUnknownOrSharesNoWord() throws IOException {
    Seed.addTo(index);
    index.add(List.of(paper("alone", p -> p.title("Zwitterionic polysaccharides"))));
    index.refresh();
    assertEquals(List.of(), similar("alone", 5));
    assertEquals(List.of(), similar("2604.99999", 5));
  }

  @Test
  void wordsGoOnAsInTheTitles() throws IOException {
    Seed.addTo(index);
    assertTrue(suggested("sched", Kind.WORD).contains("scheduling"));
    assertEquals(List.of("LLM inference"), suggested("LLM inf", Kind.WORD));
    assertTrue(suggested("sched", Kind.TITLE).getFirst().startsWith("Scheduling Coflows"));
    assertEquals(1, search(queries("scheduling cofl").getFirst()).total());
  }

  @Test
  void authorsAreSuggestedByAnyWordOfTheirNamesWithoutAccents() throws IOException {
    Seed.addTo(index);
    for (String begun : List.of("fugg", "Függ", "FUEGG", "matthias f", "fugger m", "m fugger")) {
      assertEquals(List.of("Matthias Függer"), suggested(begun, Kind.AUTHOR), begun);
    }
    assertEquals(List.of("au:\"Matthias Függer\""), queries("au:füg"));
  }

  @Test
  void subjectsAreSuggestedByCodeAndByName() throws IOException {
    Seed.addTo(index);
    assertTrue(queries("cs.d").contains("cat:cs.DC"));
    assertTrue(queries("distr").contains("cat:cs.DC"));
    assertEquals(List.of("primary:cs.DC"), queries("primary:\"cluster comp"));
    assertEquals(List.of(), queries("cat:\"algebraic geom"), "no paper has the subject");
  }

  @Test
  void misspeltWordsAreSuggestedAsTheyAreWritten() throws IOException {
    Seed.addTo(index);
    assertTrue(suggested("schedluing", Kind.WORD).contains("scheduling"));
    assertTrue(suggested("balakrishan", Kind.AUTHOR).contains("Mahesh Balakrishnan"));
  }

  @Test
  void moreFrequentOnesComeFirstAndNoneTwice() throws IOException {
    for (int i = 0; i < 5; i++) {
      String title = i < 2 ? "Quorum systems" : "Quotient types";
      String author = i < 2 ? "Ada Quorra" : "Bo Quorn";
      index.add(
          List.of(
              paper("p" + i, p -> p.title(title).authors(Authors.of(List.of(author, "Quo Quo"))))));
    }
    index.refresh();
    assertEquals(List.of("quotient types", "quorum systems"), suggested("quo", Kind.WORD));
    assertEquals(List.of("Quo Quo", "Bo Quorn", "Ada Quorra"), suggested("quo", Kind.AUTHOR));
    List<String> queries = queries("quo");
    assertEquals(queries.size(), new HashSet<>(queries).size(), queries.toString());
  }

  @Test
  void whatWasTypedBeforeTheLastWordsStays() throws IOException {
    Seed.addTo(index);
    assertEquals(List.of("gpu au:\"Matthias Függer\""), queries("gpu au:füg"));
    assertTrue(
        queries("au:\"Matthias Függer\" -sched").contains("au:\"Matthias Függer\" -scheduling"));
    assertTrue(queries("cat:cs.DC sched").contains("cat:cs.DC scheduling"));
  }

  @Test
  void whatNoPaperHasAnyMoreIsNotSuggested() throws IOException {
    Seed.addTo(index);
    for (AnnouncedPaper entry : Seed.papers()) {
      if (entry.paper().authors().names().contains("Matthias Függer")) {
        index.delete(entry.id());
      }
    }
    index.refresh();
    assertEquals(List.of(), queries("au:füg"));
  }

  @Test
  void anythingTypedIsAnswered() throws IOException {
    Seed.addTo(index);
    for (String odd :
        List.of("", " ", "\"", "-", ":", "au:", "a:b:c\"", "((", "\u0000", "𝔘", "~*")) {
      for (Suggestion suggestion : index.suggest(odd, 3)) {
        assertFalse(suggestion.text().isBlank());
      }
    }
    assertEquals(List.of(), index.suggest("z".repeat(100_000), 10));
    assertEquals(3, index.suggest("s", 3).size());
  }

  @Test
  void limitsOutOfRangeAreRefused() {
    for (int limit : new int[] {0, -1, 101}) {
      assertThrows(IllegalArgumentException.class, () -> index.suggest("a", limit));
      assertThrows(
          IllegalArgumentException.class, () -> index.similar(PaperId.of("2604.07609"), limit));
    }
  }

  @Test
  void aPaperWhoseWholeTitleWasTypedComesFirst() throws IOException {
    String metals = "Kagome metals, kagome metals and again: metals of the kagome kind";
    String models = "models of models are language models, and language models are models";
    index.add(
        List.of(
            paper("best", p -> p.title("Tunable kagome metals").abstractText(metals)),
            paper("metals", p -> p.title("Kagome Metals").abstractText("Nothing here.")),
            paper("twin", p -> p.title("Kagome metals").abstractText("Nothing here.")),
            paper("good", p -> p.title("Transducing language models").abstractText(models)),
            paper("models", p -> p.title("Are Language Models Models?")),
            paper("formula", p -> p.title("Rings in $\\mathbb{R}^n$ and the \"Gau\\ss-map\"")),
            paper("formulas", p -> p.title("Rings, rings in R^n and rings: the Gauss map"))));
    index.refresh();
    for (String typed :
        List.of(
            "Kagome metals",
            "KAGOME METALS",
            "kagome metals.",
            "\"kagome metals\"",
            "ti:\"Kagome metals\"",
            "(kagome) \"metals\"")) {
      assertEquals(List.of("metals", "twin", "best"), found(typed), typed);
    }
    for (MatchMode matching : MatchMode.values()) {
      SearchPage page =
          index.search(query("kagome metals").matching(matching).explain(true).build());
      Hit first = page.hits().getFirst();
      assertEquals("metals", first.paper().id().value());
      assertEquals(3, page.total());
      assertEquals(
          first.score(),
          Optional.ofNullable(first.explanation()).orElseThrow().parts().stream()
              .mapToDouble(Explanation.Part::score)
              .sum(),
          0.01);
    }
    assertEquals("models", found("are language models models").getFirst());
    assertEquals("formula", found("Rings in R^n and the \u201cGau\u00df map\u201d").getFirst());
    assertEquals("best", found("metals, kagome").getFirst(), "no title in another order");
  }

  @Test
  void whereAnyWordIsEnoughWordsOfTheSameStemCountLess() throws IOException {
    index.add(
        List.of(
            paper("stem", p -> p.title("Adaptation of gates").abstractText("They change.")),
            paper("word", p -> p.title("Adaptive gates").abstractText("They work.")),
            paper("other", p -> p.title("Adoption and other parts"))));
    index.refresh();
    for (String typed : List.of("adaptive", "adaptive doors")) {
      SearchPage any = index.search(query(typed).matching(MatchMode.ANY).build());
      assertEquals(
          List.of("word", "stem"),
          any.hits().stream().map(hit -> hit.paper().id().value()).toList());
      Hit last = any.hits().getLast();
      assertEquals("Adaptation", last.highlights().title().getFirst().text());
      assertTrue(last.highlights().title().getFirst().match());
    }
    assertEquals(1, index.search(query("adaptive").matching(MatchMode.ALL).build()).total());
    assertEquals(1, search("adaptive").total());
  }
}
