package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.listing.model.ReadOptions;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.IndexSettings;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The pages of an index whose subjects and fields are not arXiv's. */
class OwnListingsPageTest {
  private static LuceneIndex example() throws Exception {
    Path folder =
        Path.of(System.getProperty("incipit.root", ".."), "docs", "examples", "instruments");
    IndexSettings settings = IndexSettings.read(folder.resolve("settings.json"));
    LuceneIndex index = LuceneIndex.inMemory(settings);
    List<AnnouncedPaper> papers = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve("catalogue.jsonl"))) {
      ListingReader.read(
          in, "catalogue", ReadOptions.NONE.withSettings(settings), papers::add, problem -> {});
    }
    index.add(papers);
    index.commit();
    return index;
  }

  @Test
  void resultsAreNarrowedByItsOwnTreeAndKeywordsAndShowItsFields() throws Exception {
    try (WebServer web = WebServer.over(example())) {
      Document page = web.page("/search?q=price:900..1000");
      assertEquals(4, page.select("article.hit").size());
      assertTrue(
          page.select("section[aria-labelledby=facet-subject]").text().contains("Percussion"),
          page.text());
      String narrowed = page.select("section[aria-labelledby=facet-field-maker] a").attr("href");
      Document less = web.page(narrowed);
      assertEquals(1, less.select("article.hit").size(), narrowed);
      assertTrue(less.select("article.hit").text().contains("price: 9"), less.text());
      assertTrue(web.page("/abs/keys-piano-02").select("dl.facts").text().contains("price 28900"));
      assertTrue(web.page("/subjects").text().contains("Harps and zithers"));
    }
  }
}
