package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.ListingReader;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a program that embeds the library writes; compiles only while the public API suffices. */
class PublicApiTest {

  @Test
  void anApplicationSearchesAListingInAFewLines() throws IOException {
    Path listing = Path.of(System.getProperty("incipit.root"), "corpus/cs.DC-2026-04-10.txt");

    try (PaperIndex index = LuceneIndex.inMemory()) {
      index.add(ListingReader.read(listing).papers());
      index.refresh();
      SearchPage page = index.search(SearchRequest.of("\"KV-cache\""));

      assertEquals(2, page.total());
      assertEquals("cs", page.facets().subjects().getFirst().value());
      assertTrue(
          page.hits().stream()
              .flatMap(hit -> hit.highlights().abstractPassages().stream())
              .flatMap(passage -> passage.fragments().stream())
              .anyMatch(fragment -> fragment.match() && fragment.text().equals("KV-cache")));
    }
  }
}
