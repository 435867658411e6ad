package dev.incipit.web.mcp;

import dev.incipit.paper.PaperId;
import dev.incipit.search.ListingDay;
import dev.incipit.search.ListingSummary;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.mcp.tool.PaperCard;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of an index has an address of its own: {@code paper://ID} and {@code listing://LIST/DAY}.
 */
final class PaperResources {
  private static final String PAPER = "paper://";
  private static final String LISTING = "listing://";
  private static final String JSON = "application/json";

  /** How many of the newest listings are told without being asked for. */
  private static final int NEWEST = 20;

  private final PaperIndex index;

  PaperResources(PaperIndex index) {
    this.index = index;
  }

  /** An entry of a listing. */
  record Entry(int number, String type, PaperCard paper) {}

  /** A listing, in its order. */
  record Listing(String list, String date, List<Entry> entries) {}

  /** The kinds of address. */
  static List<Map<String, Object>> templates() {
    return List.of(
        Map.of(
            "uriTemplate",
            "paper://{+id}",
            "name",
            "paper",
            "title",
            "A paper",
            "description",
            "All that the index knows of a paper, by its arXiv id, as paper://2604.07609.",
            "mimeType",
            JSON),
        Map.of(
            "uriTemplate",
            "listing://{list}/{date}",
            "name",
            "listing",
            "title",
            "A day of a list",
            "description",
            "The papers that a list announced on a day, in its order, as"
                + " listing://cs.DC/2026-04-10.",
            "mimeType",
            JSON));
  }

  /** The newest listings. */
  List<Map<String, Object>> list() throws IOException {
    return index.listings("*", NEWEST).stream().map(PaperResources::told).toList();
  }

  private static Map<String, Object> told(ListingSummary listing) {
    return Map.of(
        "uri",
        LISTING + listing.list() + "/" + listing.day(),
        "name",
        listing.list() + " " + listing.day(),
        "description",
        "%d new, %d cross-listed, %d replaced"
            .formatted(listing.fresh(), listing.cross(), listing.replaced()),
        "mimeType",
        JSON);
  }

  /** What is at an address; empty for nothing. */
  Optional<Object> read(String uri) throws IOException {
    try {
      if (uri.startsWith(PAPER)) {
        return index.find(PaperId.of(decoded(uri, PAPER))).map(PaperCard::full);
      }
      if (uri.startsWith(LISTING)) {
        String[] parts = decoded(uri, LISTING).split("/", 2);
        return parts.length < 2
            ? Optional.empty()
            : index.listing(parts[0], LocalDate.parse(parts[1])).map(PaperResources::listing);
      }
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String uri, String scheme) {
    // A plus sign stands for itself in a path.
    String path = uri.substring(scheme.length()).replace("+", "%2B");
    return URLDecoder.decode(path, StandardCharsets.UTF_8);
  }

  private static Listing listing(ListingDay day) {
    List<Entry> entries = new ArrayList<>();
    for (ListingDay.Section section : day.sections()) {
      section
          .entries()
          .forEach(entry ->
              entries.add(
                  new Entry(entry.number(), section.type().code(), PaperCard.brief(entry.held()))));
    }
    return new Listing(day.list(), day.day().toString(), entries);
  }
}
