package dev.incipit.watch.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.watch.model.Item;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.Reason;
import dev.incipit.watch.model.WatchSettings;
import dev.incipit.web.text.DisplayText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as JSON, for webhooks. */
final class JsonForm {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonForm() {}

  private record MessageJson(
      String type, String id, String day, List<String> watches, List<ItemJson> items) {}

  /** Authors that are not known are null; a url that there is not is empty. */
  private record ItemJson(
      String id,
      String paper,
      @Nullable Integer version,
      String title,
      @Nullable List<String> authors,
      @JsonProperty("abstract") String abstractText,
      List<String> subjects,
      String announced,
      List<String> lists,
      String url,
      List<ReasonJson> reasons) {}

  private record ReasonJson(
      String watch, String id, List<String> words, List<String> filters, List<String> score) {}

  static byte[] of(Message message, WatchSettings settings) {
    MessageJson json =
        new MessageJson(
            "papers.announced",
            message.id(),
            message.day().toString(),
            message.watches(),
            message.items().stream().map(item -> item(item, settings)).toList());
    try {
      return MAPPER.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of plain values are always JSON", e);
    }
  }

  private static ItemJson item(Item item, WatchSettings settings) {
    return new ItemJson(
        item.id(),
        item.paper().id().value(),
        item.paper().version(),
        DisplayText.of(item.paper().title()),
        item.paper().authors().known() ? item.paper().authors().names() : null,
        DisplayText.of(item.paper().abstractText()),
        item.paper().subjects().stream().map(subject -> subject.code()).toList(),
        item.type().code(),
        item.lists(),
        ItemText.url(item.paper().id(), settings),
        item.reasons().stream().map(JsonForm::reason).toList());
  }

  private static ReasonJson reason(Reason reason) {
    return new ReasonJson(
        reason.watch(), reason.id(), reason.words(), reason.filters(), reason.parts());
  }
}
