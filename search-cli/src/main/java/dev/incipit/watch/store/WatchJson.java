package dev.incipit.watch.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.MatchMode;
import dev.incipit.settings.IndexSettings;
import dev.incipit.watch.model.Delivery;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.watch.model.WebhookSecret;
import dev.incipit.web.params.ProblemException;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A watch as the file that an operator writes, and back. */
final class WatchJson {
  private WatchJson() {}

  /**
   * Reads a watch.
   *
   * @param folder where relative files are
   * @throws IllegalArgumentException if the file is not what it should be
   */
  static Watch read(String name, String text, Path folder) {
    JsonObject file = JsonObject.parse(text);
    file.allow(Set.of("query", "matching", "filters", "announced", "since", "quiet", "deliver"));
    Map<String, List<String>> address = new LinkedHashMap<>();
    String query = file.text("query");
    address.put("q", List.of(query == null ? "" : query));
    // A question of many words would else find whatever has any of them.
    String matching = file.text("matching");
    address.put("matching", List.of(matching == null ? MatchMode.ALL.code() : matching));
    JsonObject filters = file.object("filters");
    if (filters != null) {
      filters.allow(Set.copyOf(SearchParams.FILTERS));
      filters.node().fieldNames().forEachRemaining(f -> address.put(f, filters.texts(f)));
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (JsonNode node : file.values("deliver")) {
      deliveries.add(delivery(new JsonObject("\"deliver\"", node), folder));
    }
    try {
      return new Watch(
          name,
          SearchParams.read(new QueryString(address), IndexSettings.DEFAULT),
          announced(file),
          day(file.text("since")),
          file.flag("quiet"),
          deliveries);
    } catch (ProblemException e) {
      throw new IllegalArgumentException(e.problem().detail(), e);
    }
  }

  private static Set<AnnouncementType> announced(JsonObject file) {
    Set<AnnouncementType> types = EnumSet.noneOf(AnnouncementType.class);
    for (String code : file.texts("announced")) {
      types.add(
          AnnouncementType.ofCode(code)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "\"announced\" may hold new, cross and replaced, had: '" + code + "'")));
    }
    return types.isEmpty() ? Watch.ANNOUNCED : types;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"since\" looks like 2026-04-10, was: '" + text + "'", e);
    }
  }

  private static Delivery delivery(JsonObject way, Path folder) {
    way.allow(Set.of("markdown", "feed", "mail", "webhook"));
    if (way.node().size() != 1) {
      throw new IllegalArgumentException("each of \"deliver\" is one way; put several into a list");
    }
    return switch (way.node().fieldNames().next()) {
      case "markdown" ->
          new Delivery.Markdown(folder.resolve(way.required("markdown")).normalize());
      case "feed" -> new Delivery.Feed(way.required("feed"));
      case "mail" -> new Delivery.Mail(way.required("mail"));
      default -> webhook(new JsonObject("\"webhook\"", way.node().get("webhook")));
    };
  }

  private static Delivery webhook(JsonObject webhook) {
    webhook.allow(Set.of("url", "secret", "allowPrivate"));
    return new Delivery.Webhook(
        URI.create(webhook.required("url")),
        WebhookSecret.parse(webhook.required("secret")),
        webhook.flag("allowPrivate"));
  }

  /** Writes a watch as {@link #read} reads it. */
  static String write(Watch watch, Path folder) {
    ObjectNode file = JsonObject.empty();
    file.put("query", watch.search().text());
    ObjectNode filters = JsonObject.empty();
    watch
        .search()
        .toQuery()
        .values()
        .forEach((name, values) -> {
          if (SearchParams.FILTERS.contains(name)) {
            ArrayNode list = filters.putArray(name);
            values.forEach(list::add);
          }
        });
    if (!filters.isEmpty()) {
      file.set("filters", filters);
    }
    MatchMode matching = watch.search().matching();
    if (matching != null && matching != MatchMode.ALL) {
      file.put("matching", matching.code());
    }
    ArrayNode announced = file.putArray("announced");
    watch.announced().forEach(type -> announced.add(type.code()));
    if (watch.since() != null) {
      file.put("since", watch.since().toString());
    }
    if (watch.quiet()) {
      file.put("quiet", true);
    }
    ArrayNode ways = file.putArray("deliver");
    for (Delivery delivery : watch.deliveries()) {
      ObjectNode way = ways.addObject();
      switch (delivery) {
        case Delivery.Markdown markdown ->
            way.put("markdown", relative(folder, markdown.file()).toString());
        case Delivery.Feed feed -> way.put("feed", feed.name());
        case Delivery.Mail mail -> way.put("mail", mail.to());
        case Delivery.Webhook webhook -> {
          ObjectNode inner = way.putObject("webhook");
          inner.put("url", webhook.url().toString());
          inner.put("secret", webhook.secret().reveal());
          if (webhook.allowPrivate()) {
            inner.put("allowPrivate", true);
          }
        }
      }
    }
    return JsonObject.pretty(file);
  }

  private static Path relative(Path folder, Path file) {
    return file.startsWith(folder) ? folder.relativize(file) : file;
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException if the file is not what it should be
   */
  static WatchSettings settings(String text) {
    JsonObject file = JsonObject.parse(text);
    file.allow(Set.of("address", "mail"));
    String address = file.text("address");
    JsonObject mail = file.object("mail");
    return new WatchSettings(
        address == null ? null : URI.create(address), mail == null ? null : server(mail));
  }

  private static WatchSettings.MailServer server(JsonObject mail) {
    mail.allow(Set.of("server", "user", "password", "from", "unsubscribe"));
    String unsubscribe = mail.text("unsubscribe");
    return new WatchSettings.MailServer(
        URI.create(mail.required("server")),
        mail.text("user"),
        mail.text("password"),
        mail.required("from"),
        unsubscribe == null ? null : URI.create(unsubscribe));
  }
}
