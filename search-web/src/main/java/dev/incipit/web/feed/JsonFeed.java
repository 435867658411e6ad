package dev.incipit.web.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Subject;
import dev.incipit.web.json.Json;
import dev.incipit.web.params.ArxivLinks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1. What is not known is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String page,
    @JsonProperty("feed_url") String self,
    @JsonProperty("next_url") @Nullable String next,
    String description,
    List<Item> items) {
  static final String MEDIA_TYPE = "application/feed+json; charset=utf-8";

  /** A paper. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String url,
      @JsonProperty("external_url") @Nullable String external,
      String title,
      @JsonProperty("content_text") String text,
      @JsonProperty("date_published") @Nullable String published,
      @JsonProperty("date_modified") String modified,
      List<Name> authors,
      List<String> tags,
      @JsonProperty("_arxiv") @Nullable Arxiv arxiv) {

    static Item of(FeedView feed, AnnouncedPaper entry) {
      String type = FeedView.announceType(entry);
      return new Item(
          FeedView.idOf(entry.id()),
          feed.pageOf(entry.id()),
          ArxivLinks.of(entry.id()).map(ArxivLinks::abstractPage).orElse(null),
          FeedView.titleOf(entry),
          FeedView.abstractOf(entry),
          feed.published(entry).map(Instant::toString).orElse(null),
          FeedView.updated(entry).toString(),
          entry.paper().authors().names().stream().map(Name::new).toList(),
          entry.paper().subjects().stream().map(Subject::code).toList(),
          type == null ? null : new Arxiv(type));
    }
  }

  /** An author. */
  record Name(String name) {}

  /** What arXiv's feeds tell beyond the form. */
  record Arxiv(@JsonProperty("announce_type") String announceType) {}

  static String of(FeedView feed) {
    JsonFeed whole =
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            feed.title(),
            feed.page(),
            feed.self(),
            feed.next(),
            feed.description(),
            feed.papers().stream().map(entry -> Item.of(feed, entry)).toList());
    return new String(Json.bytes(whole), StandardCharsets.UTF_8);
  }
}
