package dev.incipit.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.ParsedQuery;
import dev.incipit.query.QueryParser;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import dev.incipit.settings.TaxonomyJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an index of other listings than arXiv's does, wherever it keeps them. */
public abstract class SettingsContract {
  private static final String INSTRUMENTS =
      """
      [{"code":"keys","name":"Keyboard instruments","aliases":["keyboards"],"children":[
         {"code":"keys.piano","name":"Pianos"},{"code":"keys.organ","name":"Organs"}]},
       {"code":"cs","name":"Strings","children":[{"code":"cs.SY","name":"Violins"}]}]
      """;

  private static final String LINES =
      """
      {"id":"1","title":"A grand in walnut","subjects":["keys.piano"]}
      {"id":"2","title":"A small organ","subjects":["KEYS.organ","keys.piano"]}
      {"id":"3","title":"A fiddle of 1880","subjects":["cs.SY"]}
      {"id":"4","title":"A drum","subjects":[{"code":"drums","name":"Drums and bells"}]}
      """;

  /** A new, empty index. */
  protected abstract PaperIndex open(IndexSettings settings) throws IOException;

  private static IndexSettings instruments() {
    return IndexSettings.builder().taxonomy(TaxonomyJson.parse(INSTRUMENTS)).build();
  }

  /** Reads lines into an index; the problems in them. */
  static List<ListingProblem> load(PaperIndex index, String lines) throws IOException {
    List<ListingProblem> problems = new ArrayList<>();
    List<AnnouncedPaper> papers = new ArrayList<>();
    ListingReader.read(
        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
        "lines",
        ReadOptions.NONE.withSettings(index.settings()),
        papers::add,
        problems::add);
    assertTrue(index.add(papers).refused().isEmpty());
    index.commit();
    return problems;
  }

  static SearchPage search(PaperIndex index, String text) throws IOException {
    ParsedQuery parsed = QueryParser.parse(text, index.settings());
    assertEquals(List.of(), parsed.problems(), text);
    return index.search(SearchRequest.builder(parsed.query()).build());
  }

  static String found(PaperIndex index, String text) throws IOException {
    return String.join(
        " ",
        search(index, text).hits().stream().map(hit -> hit.paper().id().value()).sorted().toList());
  }

  private static String tree(List<SubjectCount> nodes) {
    List<String> shown = new ArrayList<>();
    for (SubjectCount node : nodes) {
      String below = node.children().isEmpty() ? "" : " (" + tree(node.children()) + ")";
      shown.add(node.label() + " " + node.count() + below);
    }
    return String.join(", ", shown);
  }

  @Test
  void subjectsOfOnesOwnAreFoundByCodeAliasAndName() throws IOException {
    try (PaperIndex index = open(instruments())) {
      assertEquals(List.of(), load(index, LINES));
      assertEquals("1 2", found(index, "cat:keys"));
      assertEquals("1 2", found(index, "cat:Keyboards"));
      assertEquals("1 2", found(index, "cat:\"keyboard instruments\""));
      assertEquals("2", found(index, "cat:keys.organ"));
      assertEquals("1", found(index, "primary:pianos"));
      assertEquals("3", found(index, "cat:violins"));
    }
  }

  @Test
  void aFacetHasTheTreeOfOnesOwnAndTheNamesThatPapersGive() throws IOException {
    try (PaperIndex index = open(instruments())) {
      load(index, LINES);
      assertEquals(
          "Keyboard instruments 2 (Pianos 2, Organs 1), Strings 1 (Violins 1), Drums and bells 1",
          tree(search(index, "*").facets().subjects()));
    }
  }

  @Test
  void aCodeThatIsArxivsTooIsOnesOwn() throws IOException {
    try (PaperIndex index = open(instruments())) {
      load(index, LINES);
      assertEquals("3", found(index, "cat:cs"));
      assertEquals(
          "Violins",
          search(index, "fiddle").hits().getFirst().paper().subjects().getFirst().name());
    }
  }

  @Test
  void aSubjectThatIsNotThereIsToldAndANearOneNamed() throws IOException {
    try (PaperIndex index = open(instruments())) {
      ParsedQuery parsed = QueryParser.parse("cat:keys.pianoo", index.settings());
      String message = parsed.problems().getFirst().message();
      assertTrue(
          message.startsWith("'keys.pianoo' is no subject here. Did you mean keys"), message);
    }
  }

  @Test
  void subjectsOfOnesOwnAreCompletedAsTheyAreTyped() throws IOException {
    try (PaperIndex index = open(instruments())) {
      load(index, LINES);
      assertEquals(
          List.of("Keyboard instruments (keys)"),
          index.suggest("keyb", 5).stream().map(Suggestion::text).toList());
    }
  }

  private static final String PRICED =
      """
      {"id":"1","title":"Konzertflügel aus Nussbaum","maker":"Steinway & Sons","price":1999.5,"made":"1924-05-02","wood":"black walnut"}
      {"id":"2","title":"A small organ","maker":["Mason","Hamlin"],"price":950,"made":"1880-01-01","wood":"oak and walnut"}
      {"id":"3","title":"尺八 竹製の笛","maker":"MASON","price":-5,"wood":"bamboo","stock":3}
      {"id":"4","title":"A drum","price":"0900"}
      """;

  private static IndexSettings priced() {
    return IndexSettings.builder()
        .field("maker", FieldType.KEYWORD)
        .field("price", FieldType.NUMBER)
        .field("made", FieldType.DAY)
        .field("wood", FieldType.TEXT)
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "price:900..1000 | 2 4",
        "price:950 | 2",
        "price:1000.. | 1",
        "price:..0 | 3",
        "price:>=1999.5 | 1",
        "price:\"[900 TO 950]\" | 2 4",
        "-price:0.. | 3",
        "made:1924 | 1",
        "made:1880..1900 | 2",
        "made:..1924-05-01 | 2",
        "maker:mason | 2 3",
        "maker:\"Steinway & Sons\" | 1",
        "maker:steinway | ``",
        "steinway | 1",
        "wood:walnut | 1 2",
        "wood:\"black walnut\" | 1",
        "wood:\"walnut black\" | ``",
        "walnut price:..1000 | 2",
        "organ OR price:0900 | 2 4",
        "Flügel OR konzertflügel | 1",
        "konzertflugel | 1",
        "竹製 | 3",
        "笛 | 3",
      })
  void declaredFieldsAreSearched(String query, String ids) throws IOException {
    try (PaperIndex index = open(priced())) {
      load(index, PRICED);
      assertEquals(ids, found(index, query), query);
      String written = QueryParser.parse(query, index.settings()).query().toString();
      assertEquals(ids, found(index, written), written);
    }
  }

  @Test
  void keywordsAreCountedAndComeBackAsTheyWere() throws IOException {
    try (PaperIndex index = open(priced())) {
      load(index, PRICED);
      assertEquals(
          "[Hamlin 1, MASON 1, Mason 1, Steinway & Sons 1]",
          search(index, "*").facets().fields().getOrDefault("maker", List.of()).stream()
              .map(count -> count.value() + " " + count.count())
              .toList()
              .toString());
      assertEquals(
          Map.of(
              "maker", List.of("Mason", "Hamlin"),
              "price", List.of("950"),
              "made", List.of("1880-01-01"),
              "wood", List.of("oak and walnut")),
          index.find(PaperId.of("2")).orElseThrow().paper().fields());
    }
  }

  @Test
  void whatWasExportedIsReadBackAsItWas() throws IOException {
    try (PaperIndex index = open(priced())) {
      load(index, PRICED);
      StringBuilder lines = new StringBuilder();
      for (Hit hit : search(index, "*").hits()) {
        lines.append(PaperJson.write(hit.entry())).append('\n');
      }
      assertEquals(List.of(), load(index, lines.toString()));
      assertTrue(lines.toString().contains("\"price\":1999.5,"), lines.toString());
    }
  }

  @Test
  void aFieldThatIsNotDeclaredIsToldAndAValueOfAnotherTypeCostsItsEntry() throws IOException {
    try (PaperIndex index = open(priced())) {
      List<ListingProblem> problems =
          load(
              index,
              """
              {"id":"1","title":"T","stock":3}
              {"id":"2","title":"T","price":"cheap"}
              """);
      assertEquals(2, problems.size(), problems.toString());
      assertTrue(problems.getFirst().message().contains("stock"), problems.toString());
      assertTrue(
          problems.getLast().message().contains("field 'price' is a number, was: cheap"),
          problems.toString());
      assertEquals("1", found(index, "*"));
    }
  }

  @Test
  void aRangeThatIsNoneIsLeftOut() throws IOException {
    try (PaperIndex index = open(priced())) {
      ParsedQuery parsed = QueryParser.parse("drum price:cheap", index.settings());
      assertEquals("drum", parsed.query().toString());
      assertEquals(
          List.of("bad-value"), parsed.problems().stream().map(problem -> problem.code()).toList());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "price:900..1000 | 4",
        "cat:\"Keyboard instruments\" | 30",
        "cat:violins price:..1000 | 3",
        "maker:yamaha | 4",
        "arrived:2026-04 material:steel | 6",
        "Flügel | 1",
        "竹製 | 1",
        "オルガン | 1",
        "尺八 price:2000.. | 1",
      })
  void theExampleIsFoundByItsOwnSubjectsFieldsAndWords(String query, int entries)
      throws IOException {
    Path folder =
        Path.of(System.getProperty("incipit.root", "..")).resolve("docs/examples/instruments");
    try (PaperIndex index = open(IndexSettings.read(folder.resolve("settings.json")))) {
      assertEquals(List.of(), load(index, Files.readString(folder.resolve("catalogue.jsonl"))));
      assertEquals(entries, search(index, query).total(), query);
    }
  }
}
