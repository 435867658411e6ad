package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.model.ReadResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subjects that are none cost no reader more than their paper. */
class OddSubjectsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"2604.00001\",\"title\":\"T\",\"categories\":[\"SUBJECT\"]}",
        "{\"id\":\"2604.00001\",\"title\":\"T\",\"subjects\":[\"SUBJECT\"]}",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>http://arxiv.org/abs/2604.00001</id>"
            + "<title>T</title><category term=\"SUBJECT\"/></entry></feed>",
        "<rss><channel><title>cs.DC updates on arXiv.org</title><item><title>T</title>"
            + "<guid>oai:arXiv.org:2604.00001v1</guid><category>SUBJECT</category></item>"
            + "</channel></rss>",
        "<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:2604.00001</identifier>"
            + "</header><metadata><oai_dc><title>T</title><subject>SUBJECT</subject></oai_dc>"
            + "</metadata></record></ListRecords></OAI-PMH>"
      })
  void nothingIsThrownAndTheEntryIsAccountedFor(String input) {
    for (String subject : new String[] {"\u0085", "\u0090x", "x".repeat(600), " ", "\u00a0"}) {
      ReadResult result = ListingReader.parse(input.replace("SUBJECT", subject), "input");
      assertEquals(1, result.ledger().read(), subject);
      assertEquals(1, result.papers().size() + result.ledger().rejected(), subject);
    }
  }
}
