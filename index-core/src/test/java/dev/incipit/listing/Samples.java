package dev.incipit.listing;

import java.util.stream.Stream;

/** A small input of every form, each of two papers where it can hold them. */
final class Samples {
  static final String LISTING =
      """
      Performance
      See recent articles
      Showing new listings for Friday, 10 April 2026
      Total of 2 entries
      New submissions (showing 2 of 2 entries)
      [1] arXiv:2604.00001 [pdf, html, other]
      Title: On queues
      Ada One, Bob Two
      Comments: 5 pages
      Subjects: Performance (cs.PF); Networking and Internet Architecture (cs.NI)
      We wait, and then we see.

      [2] arXiv:2604.00002 [pdf, html, other]
      Title: On more queues
      Ada One
      Subjects: Performance (cs.PF)
      We see, and then we wait.
      """;

  static final String ABS =
      """
      ------------------------------------------------------------------------------
      \\\\
      arXiv:2604.00001
      From: Ada One <ada@example.org>
      Date: Thu, 9 Apr 2026 10:00:00 GMT   (12kb)

      Title: On queues
      Authors: Ada One, Bob Two
      Categories: cs.PF cs.NI
      Comments: 5 pages
      License: http://creativecommons.org/licenses/by/4.0/
      \\\\
        We wait, and then we see.
      \\\\
      """;

  static final String ABSTRACT_PAGE =
      """
      <!DOCTYPE html><html><head><title>[2604.00001] On queues</title>
      <meta name="citation_title" content="On queues" />
      <meta name="citation_author" content="One, Ada" />
      <meta name="citation_date" content="2026/04/09" />
      <meta name="citation_arxiv_id" content="2604.00001" />
      <meta name="citation_abstract" content="We wait, and then we see." />
      </head><body><h1 class="title mathjax">On queues</h1></body></html>
      """;

  static final String ATOM =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <feed xmlns='http://www.w3.org/2005/Atom'>
      <entry><id>http://arxiv.org/abs/2604.00001v1</id><title>On queues</title>
      <summary>We wait.</summary><author><name>Ada One</name></author></entry>
      <entry><id>http://arxiv.org/abs/2604.00002v2</id><title>On more queues</title>
      <summary>We see.</summary><author><name>Bob Two</name></author></entry>
      </feed>
      """;

  static final String RSS =
      """
      <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
      version="2.0"><channel><title>cs.PF updates on arXiv.org</title>
      <link>http://rss.arxiv.org/rss/cs.PF</link><pubDate>Mon, 27 Apr 2026 00:00:00 -0400</pubDate>
      <item><title>On queues</title><link>https://arxiv.org/abs/2604.00001</link>
      <description>arXiv:2604.00001v1 Announce Type: new
      Abstract: We wait.</description><guid>oai:arXiv.org:2604.00001v1</guid>
      <category>cs.PF</category><arxiv:announce_type>new</arxiv:announce_type>
      <dc:creator>Ada One</dc:creator></item>
      <item><title>On more queues</title><link>https://arxiv.org/abs/2604.00002</link>
      <description>arXiv:2604.00002v2 Announce Type: replace
      Abstract: We see.</description><guid>oai:arXiv.org:2604.00002v2</guid>
      <category>cs.PF</category><arxiv:announce_type>replace</arxiv:announce_type>
      <dc:creator>Bob Two</dc:creator></item>
      </channel></rss>
      """;

  static final String OAI =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
      <responseDate>2026-04-11T00:00:00Z</responseDate><request>http://x.test/oai</request>
      <ListRecords>
      <record><header><identifier>oai:arXiv.org:2604.00001</identifier>
      <datestamp>2026-04-10</datestamp></header><metadata>
      <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2604.00001</id><title>On queues</title>
      <categories>cs.PF cs.NI</categories><abstract>We wait.</abstract></arXiv>
      </metadata></record>
      <record><header><identifier>oai:arXiv.org:2604.00002</identifier>
      <datestamp>2026-04-10</datestamp></header><metadata>
      <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2604.00002</id><title>On more queues</title>
      <categories>cs.PF</categories><abstract>We see.</abstract></arXiv>
      </metadata></record>
      </ListRecords></OAI-PMH>
      """;

  private static final String SNAPSHOT =
      SnapshotTest.LINE + "\n" + SnapshotTest.LINE.replace("0704.0001", "0704.0002") + "\n";

  private static final String JSONL =
      "{\"id\":\"x\",\"title\":\"T\"}\n{\"id\":2}\n{\"id\":\"y\",\"title\":\"U\"}\n";

  private Samples() {}

  static Stream<String> all() {
    return Stream.of(
        LISTING,
        MailReaderTest.MAIL,
        HtmlReaderTest.NEW,
        ABS,
        ABSTRACT_PAGE,
        ATOM,
        RSS,
        OAI,
        SNAPSHOT,
        JSONL);
  }
}
