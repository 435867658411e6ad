package dev.incipit.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.OutsideData;
import dev.incipit.json.PaperJson;
import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.query.Query;
import dev.incipit.search.Hit;
import dev.incipit.search.PageWalk;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchRequest;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is indexed, exported and read again is what it was. */
class RoundTripTest {
  private static final int SAMPLE = 2_000;

  /** The sample is in order of years; every so many lines are taken of it. */
  private static final int EVERY = 69;

  private static final String TRICKY =
      """
      {"id":"2604.00001","title":"Authors are not known"}
      {"id":"2604.00002","title":"There are no authors","authors":[]}
      {"id":"2604.00003","title":"A month","submitted":"2026-04","updated":"2026-05-06"}
      {"id":"2604.00004","title":"An instant","submitted":"2026-04-10T12:34:56Z"}
      {"id":"2604.00005","abstract":"Only an abstract.\\n\\nIn two paragraphs.  Wide\\tblanks."}
      {"id":"hep-th/9901001","version":7,"title":"$O(n \\\\log n)$ {braces \\\\","licence":"x y"}
      {"id":"MED-10_ä}","title":"Of another collection","subjects":["I.2.7; I.2.6"]}
      {"id":"0","title":"0","subjects":[{"code":"x.Y","name":"Of its own name"},"cs.DC","math-ph"]}
      {"id":"2604.00009","title":"Announced","announcements":[\
      {"list":"cs.DC","date":"2026-04-10","type":"new","number":3},\
      {"list":"cs.AI","date":"2026-04-10","type":"cross","from":"cs.DC"},\
      {"list":"cs.DC","date":"2026-04-12","type":"replaced"}]}
      {"id":"2604.00010","title":"\\u0001 \\u2028 \\ud835\\udc9c ☃ \\"q\\" <script>","comments":"'=1"}
      {"id":"2604.00011","title":" outer blanks ","doi":"10.1/a b","reportNumber":"R-1",\
      "journalRef":"J. 1, 2","authors":["Erd\\\\H{o}s, P.","  Inner  blanks"]}
      """;

  /** Indexes papers and exports all there are, in order of their ids. */
  private static List<String> exported(List<AnnouncedPaper> papers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PaperIndex index = LuceneIndex.inMemory();
        Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      index.add(papers);
      index.refresh();
      SearchRequest all =
          SearchRequest.builder(new Query.All())
              .size(100)
              .facets(Set.of())
              .highlight(false)
              .build();
      ExportWriter writer = ExportFormat.JSONL.open(out);
      writer.start();
      PageWalk walk = new PageWalk(index, all);
      for (var page = walk.next(); page.isPresent(); page = walk.next()) {
        for (Hit hit : page.get().hits()) {
          writer.write(hit.entry());
        }
      }
      writer.end();
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void check(List<AnnouncedPaper> papers) throws IOException {
    Comparator<AnnouncedPaper> byId = Comparator.comparing(AnnouncedPaper::id);
    List<AnnouncedPaper> before = papers.stream().sorted(byId).toList();
    List<AnnouncedPaper> after =
        exported(papers).stream().map(PaperJson::read).sorted(byId).toList();
    assertEquals(before.size(), after.size());
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i), after.get(i));
    }
  }

  @Test
  void trickyPapersAreWhatTheyWere() throws IOException {
    ReadResult read = ListingReader.parse(TRICKY, "tricky");
    assertEquals(List.of(), read.problems());
    check(read.papers());
    assertEquals(TRICKY.lines().collect(Collectors.toSet()).size(), exported(read.papers()).size());
  }

  @Test
  void realPapersAreWhatTheyWere() throws IOException {
    Path sample = OutsideData.file("arxiv/sample.jsonl.gz");
    StringBuilder text = new StringBuilder();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(sample)), StandardCharsets.UTF_8))) {
      for (int i = 0; i < SAMPLE * EVERY; i++) {
        String line = in.readLine();
        text.append(i % EVERY == 0 ? line + "\n" : "");
      }
    }
    ReadResult read = ListingReader.parse(text.toString(), "sample");
    // The sample tells where each record came from, which is nothing of a paper's.
    assertEquals(
        List.of("unknown-field"), read.problems().stream().map(ListingProblem::code).toList());
    assertEquals(SAMPLE, read.papers().size());
    check(read.papers());
  }
}
