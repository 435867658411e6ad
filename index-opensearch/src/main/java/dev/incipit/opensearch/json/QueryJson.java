package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes queries in OpenSearch's query language, see https://docs.opensearch.org/latest/query-dsl/.
 */
public final class QueryJson {
  /** The script of {@link Node.Recent}; its numbers are parameters, so that it is compiled once. */
  private static final String RECENT =
      "double words = _score - params.head;"
          + " return words > 0 && doc[params.field].size() > 0"
          + " ? _score + words * params.weight"
          + " * Math.pow(2, -(params.newest - doc[params.field].value) / params.half)"
          + " : _score;";

  private QueryJson() {}

  public static ObjectNode of(Node node) {
    return switch (node) {
      case Node.Everything all -> Json.of("match_all", Json.object());
      case Node.Nothing none -> Json.of("match_none", Json.object());
      case Node.TermIs is -> field("term", is.field(), Json.of("value", is.term()));
      case Node.TermIn in -> Json.of("terms", Json.of(in.field(), in.terms()));
      case Node.Synonyms any ->
          field("match", any.field(), groups(List.of(new Node.Place(0, any.terms()))));
      case Node.Combined word -> combined(word);
      case Node.StartsWith starts ->
          field("prefix", starts.field(), Json.of("value", starts.prefix()));
      case Node.Misspelt near -> misspelt(near);
      case Node.Phrase phrase ->
          field(
              "match_phrase",
              phrase.field(),
              Json.with(groups(phrase.places()), "slop", phrase.slop()));
      case Node.Person person -> PersonJson.of(person);
      case Node.Within within -> within(within);
      case Node.Every every -> every(every);
      case Node.Best best -> Json.of("dis_max", Json.of("queries", all(best.parts())));
      case Node.Boosted boosted -> boosted(boosted);
      case Node.Constant constant ->
          Json.of("constant_score", Json.of("filter", of(constant.part())));
      case Node.Recent recent -> recent(recent);
    };
  }

  static List<ObjectNode> all(List<Node> nodes) {
    return nodes.stream().map(QueryJson::of).toList();
  }

  private static ObjectNode field(String kind, String field, ObjectNode body) {
    return Json.of(kind, Json.of(field, body));
  }

  /** Terms at their places, for the analyzer that reads them as papers are read. */
  private static ObjectNode groups(List<Node.Place> places) {
    List<String> groups = new ArrayList<>();
    for (Node.Place place : places) {
      while (groups.size() < place.position()) {
        groups.add(Groups.HOLE);
      }
      groups.add(Groups.of(place.terms()));
    }
    return Json.with(Json.of("query", String.join(" ", groups)), "analyzer", "groups");
  }

  private static ObjectNode combined(Node.Combined word) {
    List<String> fields =
        word.weights().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + "^" + field.getValue())
            .toList();
    return Json.of("combined_fields", Json.with(Json.of("query", word.term()), "fields", fields));
  }

  private static ObjectNode misspelt(Node.Misspelt near) {
    ObjectNode body = Json.of("value", near.term());
    body.put("fuzziness", near.edits()).put("prefix_length", near.fixed());
    body.put("max_expansions", near.most()).put("transpositions", true);
    return field("fuzzy", near.field(), body);
  }

  private static ObjectNode within(Node.Within within) {
    ObjectNode bounds = Json.object();
    if (within.from() != Long.MIN_VALUE) {
      bounds.put("gte", within.from());
    }
    if (within.to() != Long.MAX_VALUE) {
      bounds.put("lte", within.to());
    }
    return field("range", within.field(), bounds);
  }

  private static ObjectNode every(Node.Every every) {
    ObjectNode body = Json.object();
    part(body, "must", every.must());
    part(body, "should", every.should());
    part(body, "filter", every.filter());
    part(body, "must_not", every.never());
    return Json.of("bool", body.put("adjust_pure_negative", false));
  }

  private static void part(ObjectNode body, String name, List<Node> nodes) {
    if (!nodes.isEmpty()) {
      Json.with(body, name, all(nodes));
    }
  }

  private static ObjectNode boosted(Node.Boosted boosted) {
    ObjectNode body =
        boosted.part() instanceof Node.Constant constant
            ? Json.of("filter", of(constant.part()))
            : Json.of("must", of(boosted.part()));
    body.put("boost", boosted.boost());
    return Json.of(boosted.part() instanceof Node.Constant ? "constant_score" : "bool", body);
  }

  private static ObjectNode recent(Node.Recent recent) {
    ObjectNode numbers = Json.of("field", recent.field());
    numbers.put("head", recent.headStart()).put("newest", recent.newest());
    numbers.put("weight", recent.weight()).put("half", recent.halfLife());
    ObjectNode script = Json.with(Json.of("source", RECENT), "params", numbers);
    ObjectNode body = Json.with(Json.of("query", of(recent.part())), "script", script);
    return Json.of("script_score", body);
  }
}
