package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.Seed;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Authors;
import dev.incipit.query.DateField;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said about a search that finds little. */
abstract class AdviceContract extends WordsContract {
  private Advice advice(String text) throws IOException {
    return advice(text, Filters.NONE);
  }

  private Advice advice(String text, Filters filters) throws IOException {
    return index.search(query(text).filters(filters).advice(true).build()).advice();
  }

  private void checkMeant(String typed, String meant) throws IOException {
    Correction correction = advice(typed).didYouMean();
    String found = correction == null ? "nothing" : correction.query().toString();
    assertEquals(meant, found, typed);
    if (correction != null) {
      assertTrue(correction.total() > 0);
      assertEquals(search(found).total(), correction.total(), typed);
    }
  }

  private List<String> without(String text, Filters filters) throws IOException {
    return advice(text, filters).withoutEach().stream()
        .map(relaxation -> relaxation.dropped() + ": " + relaxation.total())
        .toList();
  }

  @Test
  void misspeltWordsAreCorrectedAndAllElseIsKept() throws IOException {
    Seed.addTo(index);
    checkMeant("schedulng", "scheduling");
    checkMeant("Schedulng", "Scheduling");
    checkMeant("\"KV cashe\"", "\"KV cache\"");
    checkMeant("reinforcment learnig", "reinforcement learning");
    checkMeant("abs:schedulng -federated cat:cs.DC", "abs:scheduling -federated cat:cs.DC");
    checkMeant("schedulng OR zebra", "scheduling OR zebra");
  }

  @Test
  void namesAreCorrectedFromTheNames() throws IOException {
    Seed.addTo(index);
    checkMeant("au:Balakrishan", "au:Balakrishnan");
    checkMeant("au:\"M. Balakrishan\"", "au:\"M. Balakrishnan\"");
    checkMeant("au:Fueggr", "au:Fuegger");
  }

  @Test
  void wordsThatWereRunTogetherAreParted() throws IOException {
    index.add(List.of(paper("1", p -> p.title("Gossip protocols"))));
    index.refresh();
    checkMeant("gossipprotocols", "\"gossip protocols\"");
  }

  @Test
  void whatFindsNothingBetterIsNotCorrected() throws IOException {
    Seed.addTo(index);
    checkMeant("scheduling", "nothing");
    checkMeant("zebra", "nothing");
    checkMeant("-schedulng", "nothing");
    checkMeant("cat:math.AG schedulng", "nothing");
    assertNull(advice("schedulng", subjects("math.AG")).didYouMean());
  }

  @Test
  void rareWordsThatPapersHaveAreNotTakenForFrequentOnes() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String filler = "Prior work and what remains: things remain in a model of the world.";
      papers.add(paper("filler-" + i, p -> p.title("A note").abstractText(filler)));
    }
    papers.add(paper("a", p -> p.title("Zeros").abstractText("By the Riemann hypothesis.")));
    papers.add(paper("b", p -> p.title("On prion folding").abstractText("None.")));
    papers.add(paper("c", p -> p.title("By REM").authors(Authors.of(List.of("Ann Modell")))));
    index.add(papers);
    index.refresh();
    for (String text : List.of("Riemann", "riemann hypothesis", "prion", "prion folding", "REM")) {
      checkMeant(text, "nothing");
    }
    checkMeant("au:Modell", "nothing");
    checkMeant("remian", "remain");
    checkMeant("prior remian", "prior remain");
  }

  @Test
  void knownWordsThatNoPaperHasTogetherMayBeSlips() throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      papers.add(paper("filler-" + i, p -> p.title("Halos").abstractText("Dark matter, cold.")));
    }
    papers.add(paper("a", p -> p.title("Schools").abstractText("An alma mater and its fees.")));
    papers.add(paper("b", p -> p.title("Schools").abstractText("Bold tunes, sung.")));
    index.add(papers);
    index.refresh();
    checkMeant("dark mater", "dark matter");
    checkMeant("drak mater", "dark matter");
    checkMeant("mater", "nothing");
    checkMeant("alma mater", "nothing");
    checkMeant("dark bold", "nothing"); // not a slip of "cold": another letter
  }

  @Test
  void theConditionThatIsTooMuchIsTold() throws IOException {
    Seed.addTo(index);
    long gpu = search("GPU").total();
    assertEquals(List.of("zebra: " + gpu), without("GPU zebra", Filters.NONE));
    assertEquals(List.of("GPU: " + (27 - gpu), "-GPU: " + gpu), without("GPU -GPU", Filters.NONE));
    assertEquals(List.of(), without("zebra", Filters.NONE));
    assertEquals(List.of(), without("GPU", Filters.NONE), "something is found");
    assertEquals(List.of(), without("zebra okapi GPU", Filters.NONE), "one is not enough");
  }

  @Test
  void eachKindOfFilterIsLeftOutInTurn() throws IOException {
    Seed.addTo(index);
    Filters filters =
        new Filters(
            Set.of(),
            SubjectRole.ANY,
            Set.of(),
            Set.of(),
            Set.of(1999),
            Set.of(),
            DateField.ANNOUNCED,
            LocalDate.of(2026, 1, 1),
            null);
    long gpu = search("GPU").total();
    assertEquals(List.of("year 1999: " + gpu), without("GPU", filters));
    assertEquals(
        List.of("primary subject math.AG: " + gpu),
        without(
            "GPU",
            new Filters(
                Set.of("math.AG"),
                SubjectRole.PRIMARY,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                DateField.SUBMITTED,
                null,
                null)));
    Relaxation first = advice("GPU", filters).withoutEach().getFirst();
    assertEquals(Set.of(), first.filters().years());
    assertEquals(LocalDate.of(2026, 1, 1), first.filters().from());
  }

  @Test
  void exactWordsAndWordFormsAreCountedWhenTheyDiffer() throws IOException {
    Seed.addTo(index);
    assertEquals(new WordFormCounts(3, 5, 11), advice("\"large language models\"").forms());
    long any = search("schedulers").total();
    assertEquals(new WordFormCounts(0, any, any), advice("schedulers").forms());
    assertEquals(new WordFormCounts(9, 11, 11), advice("LLM").forms());
    assertEquals(new WordFormCounts(2, 2, 3), advice("data center").forms());
    assertEquals(new WordFormCounts(1, 1, 2), advice("service level objectives").forms());
    assertNull(advice("\"KV cache\"").forms());
    assertNull(advice("GPU scheduling").forms());
    assertNull(advice("au:Wang").forms());
  }

  @Test
  void adviceIsGivenOnlyWhenAskedFor() throws IOException {
    Seed.addTo(index);
    assertEquals(Advice.NONE, search("schedulng").advice());
  }
}
