package dev.incipit.opensearch.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.incipit.engine.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes queries in OpenSearch's query language, see https://docs.opensearch.org/latest/query-dsl/.
 */
public final class QueryJson {
  /**
   * The script of {@link Clause.Recent}; its numbers are parameters, so that it is compiled once.
   */
  private static final String RECENT =
      "double words = _score - params.head;"
          + " return words > 0 && doc[params.field].size() > 0"
          + " ? _score + words * params.weight"
          + " * Math.pow(2, -(params.newest - doc[params.field].value) / params.half)"
          + " : _score;";

  private QueryJson() {}

  public static ObjectNode of(Clause clause) {
    return switch (clause) {
      case Clause.MatchAll all -> ClusterJson.of("match_all", ClusterJson.object());
      case Clause.MatchNone none -> ClusterJson.of("match_none", ClusterJson.object());
      case Clause.Term is -> field("term", is.field(), ClusterJson.of("value", is.term()));
      case Clause.Terms in -> ClusterJson.of("terms", ClusterJson.of(in.field(), in.terms()));
      case Clause.Synonyms any ->
          field("match", any.field(), groups(List.of(new Clause.Place(0, any.terms()))));
      case Clause.Combined word -> combined(word);
      case Clause.Prefix starts ->
          field("prefix", starts.field(), ClusterJson.of("value", starts.prefix()));
      case Clause.Fuzzy near -> misspelt(near);
      case Clause.Phrase phrase ->
          field(
              "match_phrase",
              phrase.field(),
              ClusterJson.with(groups(phrase.places()), "slop", phrase.slop()));
      case Clause.Person person -> PersonJson.of(person);
      case Clause.Range within -> within(within);
      case Clause.Bool every -> every(every);
      case Clause.DisMax best ->
          ClusterJson.of("dis_max", ClusterJson.of("queries", all(best.parts())));
      case Clause.Boosted boosted -> boosted(boosted);
      case Clause.Constant constant ->
          ClusterJson.of("constant_score", ClusterJson.of("filter", of(constant.part())));
      case Clause.Labeled labeled -> of(labeled.part());
      case Clause.Proximity near ->
          every(
              new Clause.Bool(
                  List.of(near.part()),
                  near.pairs().stream().map(Clause.Pair::clause).toList(),
                  List.of(),
                  List.of()));
      case Clause.Disjunction any -> {
        List<Clause> should = new ArrayList<>(any.parts());
        any.pairs().forEach(pair -> should.add(pair.pair().clause()));
        yield every(Clause.Bool.any(should));
      }
      case Clause.Recent recent -> recent(recent);
    };
  }

  static List<ObjectNode> all(List<Clause> nodes) {
    return nodes.stream().map(QueryJson::of).toList();
  }

  private static ObjectNode field(String kind, String field, ObjectNode body) {
    return ClusterJson.of(kind, ClusterJson.of(field, body));
  }

  /** Terms at their places, for the analyzer that reads them as papers are read. */
  private static ObjectNode groups(List<Clause.Place> places) {
    List<String> groups = new ArrayList<>();
    for (Clause.Place place : places) {
      while (groups.size() < place.position()) {
        groups.add(TokenText.HOLE);
      }
      groups.add(TokenText.of(place.terms()));
    }
    return ClusterJson.with(
        ClusterJson.of("query", String.join(" ", groups)), "analyzer", "groups");
  }

  private static ObjectNode combined(Clause.Combined word) {
    List<String> fields =
        word.weights().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(field -> field.getKey() + "^" + field.getValue())
            .toList();
    return ClusterJson.of(
        "combined_fields",
        ClusterJson.with(ClusterJson.of("query", word.term()), "fields", fields));
  }

  private static ObjectNode misspelt(Clause.Fuzzy near) {
    ObjectNode body = ClusterJson.of("value", near.term());
    body.put("fuzziness", near.edits()).put("prefix_length", near.fixed());
    body.put("max_expansions", near.most()).put("transpositions", true);
    return field("fuzzy", near.field(), body);
  }

  private static ObjectNode within(Clause.Range within) {
    ObjectNode bounds = ClusterJson.object();
    if (within.from() != Long.MIN_VALUE) {
      bounds.put("gte", within.from());
    }
    if (within.to() != Long.MAX_VALUE) {
      bounds.put("lte", within.to());
    }
    return field("range", within.field(), bounds);
  }

  private static ObjectNode every(Clause.Bool every) {
    if (every.must().isEmpty() && every.should().isEmpty() && every.filter().isEmpty()) {
      // To Lucene nothing that could match is nothing; here it would be everything.
      return of(new Clause.MatchNone());
    }
    ObjectNode body = ClusterJson.object();
    part(body, "must", every.must());
    part(body, "should", every.should());
    part(body, "filter", every.filter());
    part(body, "must_not", every.never());
    return ClusterJson.of("bool", body.put("adjust_pure_negative", false));
  }

  private static void part(ObjectNode body, String name, List<Clause> nodes) {
    if (!nodes.isEmpty()) {
      ClusterJson.with(body, name, all(nodes));
    }
  }

  private static ObjectNode boosted(Clause.Boosted boosted) {
    ObjectNode body =
        boosted.part() instanceof Clause.Constant constant
            ? ClusterJson.of("filter", of(constant.part()))
            : ClusterJson.of("must", of(boosted.part()));
    body.put("boost", boosted.boost());
    return ClusterJson.of(
        boosted.part() instanceof Clause.Constant ? "constant_score" : "bool", body);
  }

  private static ObjectNode recent(Clause.Recent recent) {
    ObjectNode numbers = ClusterJson.of("field", recent.field());
    numbers.put("head", recent.headStart()).put("newest", recent.newest());
    numbers.put("weight", recent.weight()).put("half", recent.halfLife());
    ObjectNode script = ClusterJson.with(ClusterJson.of("source", RECENT), "params", numbers);
    ObjectNode body =
        ClusterJson.with(ClusterJson.of("query", of(recent.part())), "script", script);
    return ClusterJson.of("script_score", body);
  }
}
