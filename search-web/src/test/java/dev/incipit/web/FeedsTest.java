package dev.incipit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.web.text.DisplayText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Feeds hold to the rules by which feed validators judge, and spare their readers repetition. */
class FeedsTest {
  private static final String HOSTILE = "<b>&amp;</b> ]]> \"'<script>";

  @AutoClose private static WebServer web;

  @BeforeAll
  static void start() throws IOException {
    web = Garden.server();
    Paper hostile =
        Paper.builder(PaperId.of("a&b<c>")).title(HOSTILE).abstractText("\u0001" + HOSTILE).build();
    web.index().add(List.of(AnnouncedPaper.of(hostile)));
    web.index().commit();
  }

  private static Document feed(String address) throws Exception {
    HttpResponse<String> response = web.get(address);
    assertEquals(200, response.statusCode(), response.body());
    // A parser that takes nothing but well-formed XML.
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(response.body())));
    return Jsoup.parse(response.body(), "", Parser.xmlParser());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=gardens", "?subject=cs&size=2", "?q=nothing-of-the-kind"})
  void atomFeedsAreValid(String query) throws Exception {
    Element feed = Objects.requireNonNull(feed("/feed.atom" + query).selectFirst("feed"));
    assertEquals("http://www.w3.org/2005/Atom", feed.attr("xmlns"));
    checkParts(feed);
    assertEquals(1, feed.select("> author > name").size());
    List<Element> self = feed.select("> link[rel=self]");
    assertEquals(1, self.size());
    assertEquals(web.uri("/feed.atom" + query).toString(), self.getFirst().attr("href"));
    assertEquals(1, feed.select("> link[rel=alternate]").size());
    Set<String> ids = new HashSet<>();
    Instant before = Instant.MAX;
    for (Element entry : feed.select("> entry")) {
      checkParts(entry);
      assertTrue(ids.add(entry.select("> id").text()), "each id once");
      assertEquals(1, entry.select("> link[rel=alternate]").size());
      assertEquals(1, entry.select("> summary").size());
      Instant updated = Instant.parse(entry.select("> updated").text());
      assertFalse(updated.isAfter(before), "newest first");
      assertFalse(updated.isAfter(Instant.parse(feed.select("> updated").text())));
      before = updated;
    }
  }

  /** What every feed and every entry has, once and well-formed. */
  private static void checkParts(Element element) {
    for (String name : List.of("id", "title", "updated")) {
      assertEquals(1, element.select("> " + name).size(), name);
      assertFalse(element.select("> " + name).text().isBlank(), name);
    }
    assertTrue(URI.create(element.select("> id").text()).isAbsolute());
    element
        .select("> link")
        .forEach(link -> assertTrue(URI.create(link.attr("href")).isAbsolute(), link::toString));
    element.select("> updated, > published").forEach(date -> Instant.parse(date.text()));
    element.select("> category").forEach(c -> assertFalse(c.attr("term").isBlank()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=gardens"})
  void rssFeedsAreValid(String query) throws Exception {
    Element channel =
        Objects.requireNonNull(feed("/feed.rss" + query).selectFirst("rss > channel"));
    for (String name : List.of("title", "link", "description")) {
      assertEquals(1, channel.select("> " + name).size(), name);
    }
    assertEquals(
        web.uri("/feed.rss" + query).toString(),
        channel.select("> atom|link[rel=self]").attr("href"));
    Set<String> guids = new HashSet<>();
    for (Element item : channel.select("> item")) {
      assertTrue(guids.add(item.select("> guid[isPermaLink=false]").text()));
      assertFalse(item.select("> title").text().isBlank());
      assertEquals(1, item.select("> description").size());
      ZonedDateTime.parse(item.select("> pubDate").text(), DateTimeFormatter.RFC_1123_DATE_TIME);
      assertTrue(URI.create(item.select("> link").text()).isAbsolute());
    }
  }

  @Test
  void feedsShowWhatSearchesFindNewestFirst() throws Exception {
    Document feed = feed("/feed.atom?q=gardens&sort=oldest");
    assertEquals(
        List.of("http://arxiv.org/abs/2402.00012", "http://arxiv.org/abs/2401.00011"),
        feed.select("entry > id").eachText());
    assertEquals("2026-04-10T00:00:00Z", feed.select("feed > updated").text());
    assertEquals(feed.outerHtml(), feed("/feed.atom?q=gardens&sort=oldest").outerHtml());
    assertEquals(1, feed("/feed.atom?q=gardens&size=1").select("entry").size());
    assertEquals(400, web.get("/feed.atom?subjct=cs").statusCode());
    assertEquals(400, web.get("/feed.rss?size=x").statusCode());
  }

  @Test
  void textStaysText() throws Exception {
    assertTrue(
        feed("/feed.atom").select("entry > title").eachText().contains(DisplayText.of(HOSTILE)));
    Document rss = feed("/feed.rss");
    assertTrue(rss.select("item > title").eachText().contains(DisplayText.of(HOSTILE)));
    Element description =
        Jsoup.parse(
                rss.select("item > description").eachText().stream()
                    .filter(d -> d.contains("script"))
                    .findFirst()
                    .orElseThrow())
            .body();
    assertEquals(0, description.children().size(), description::toString);
    assertEquals(DisplayText.of(HOSTILE), description.text());
  }

  @Test
  void unchangedFeedsAreNotSentAgain() throws Exception {
    HttpResponse<String> first = web.get("/feed.atom?q=moss");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String date = first.headers().firstValue("Last-Modified").orElseThrow();
    for (String[] header :
        new String[][] {
          {"If-None-Match", tag},
          {"If-None-Match", "\"other\", " + tag + ", \"more\""},
          {"If-Modified-Since", date}
        }) {
      assertEquals(304, conditional("/feed.atom?q=moss", header).statusCode());
    }
    for (String[] header :
        new String[][] {
          {"If-None-Match", "\"other\""},
          {"If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"},
          {"If-Modified-Since", "yesterday"}
        }) {
      assertEquals(200, conditional("/feed.atom?q=moss", header).statusCode());
    }
    assertEquals(200, conditional("/feed.atom?q=fern", "If-None-Match", tag).statusCode());
    assertEquals(200, conditional("/feed.rss?q=moss", "If-None-Match", tag).statusCode());
  }

  private static HttpResponse<String> conditional(String path, String... header) throws Exception {
    return web.send(HttpRequest.newBuilder(web.uri(path)).header(header[0], header[1]));
  }

  @Test
  void pagesLeadToTheirFeed() throws Exception {
    assertEquals(
        "/feed.atom?q=moss&sort=newest",
        web.page("/search?q=moss&page=1").select("link[type=application/atom+xml]").attr("href"));
    String list =
        web.page("/list/cs.DC/new").select("link[type=application/atom+xml]").attr("href");
    assertEquals(
        "http://arxiv.org/abs/2402.00012", feed(list).select("entry > id").eachText().getFirst());
    assertEquals("/opensearch.xml", web.page("/").select("link[rel=search]").attr("href"));
    assertEquals(4, feed("/opensearch.xml").select("ShortName, Url[template*=searchTerms]").size());
  }

  @Test
  void jsonFeedsHoldTheSamePapers() throws Exception {
    JsonNode feed = web.json("/feed.json?q=gardens&size=2");
    assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").asText());
    assertEquals(web.uri("/feed.json?q=gardens&size=2").toString(), feed.get("feed_url").asText());
    for (JsonNode item : feed.get("items")) {
      assertTrue(item.get("id").asText().startsWith("http://arxiv.org/abs/"));
      assertTrue(item.get("url").asText().startsWith(web.uri("/abs/").toString()));
      assertTrue(item.has("content_text") && item.has("date_modified"));
    }
    Elements entries = feed("/feed.atom?q=gardens&size=2").select("entry > id");
    assertEquals(entries.eachText(), feed.get("items").findValuesAsText("id"));
  }

  @Test
  void aListsFeedIsItsNewestListing() throws Exception {
    for (String form : List.of("rss", "atom")) {
      Document feed = feed("/" + form + "/cs.DC");
      assertEquals(List.of("replace"), feed.select("arxiv|announce_type").eachText());
      byte[] text = web.get("/" + form + "/cs.DC").body().getBytes(StandardCharsets.UTF_8);
      List<AnnouncedPaper> read = ListingReader.read(new ByteArrayInputStream(text), form).papers();
      assertEquals(Garden.FERN, read.getFirst().id().value());
      Announcement announced = read.getFirst().announcements().getFirst();
      assertEquals("cs.DC 2026-04-10", announced.list() + " " + announced.date());
      assertEquals(AnnouncementType.REPLACED, announced.type());
    }
    assertEquals(404, web.get("/rss/astro-ph").statusCode());
    assertEquals(404, web.get("/atom/*").statusCode());
    assertEquals(400, web.get("/rss/cs.DC?day=1").statusCode());
  }
}
