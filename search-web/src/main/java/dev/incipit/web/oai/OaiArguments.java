package dev.incipit.web.oai;

import dev.incipit.web.params.QueryString;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a harvester asks, checked against what its verb may have.
 *
 * @param verb the verb
 * @param values its arguments
 */
record OaiArguments(String verb, Map<String, List<String>> values) {
  private static final String VERB = "verb";
  private static final String TOKEN = "resumptionToken";

  /** The arguments that each verb may have besides a token. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "Identify",
          Set.of(),
          "ListSets",
          Set.of(TOKEN),
          "ListMetadataFormats",
          Set.of("identifier"),
          "GetRecord",
          Set.of("identifier", "metadataPrefix"),
          "ListIdentifiers",
          Set.of("from", "until", "set", "metadataPrefix", TOKEN),
          "ListRecords",
          Set.of("from", "until", "set", "metadataPrefix", TOKEN));

  /**
   * Reads a request.
   *
   * @throws OaiException if there is no such verb, or an argument is not for it, or given twice
   */
  static OaiArguments read(QueryString query) {
    List<String> verbs = query.all(VERB);
    if (verbs.size() != 1 || !KNOWN.containsKey(verbs.getFirst())) {
      throw new OaiException(
          "badVerb",
          verbs.isEmpty()
              ? "the argument verb is missing"
              : verbs.size() > 1 ? "the argument verb is repeated" : "there is no such verb");
    }
    String verb = verbs.getFirst();
    query
        .values()
        .forEach((name, values) -> {
          if (!name.equals(VERB) && !KNOWN.getOrDefault(verb, Set.of()).contains(name)) {
            throw OaiException.badArgument(verb + " has no argument '" + shortened(name) + "'");
          }
          if (values.size() > 1) {
            throw OaiException.badArgument("the argument " + name + " is repeated");
          }
        });
    if (query.values().containsKey(TOKEN) && query.values().size() > 2) {
      throw OaiException.badArgument("a resumptionToken excludes all other arguments");
    }
    return new OaiArguments(verb, query.values());
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** An argument; null when it is not given. */
  @Nullable String one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? null : given.getFirst();
  }

  /** The token; null when a list begins. */
  @Nullable String token() {
    return one(TOKEN);
  }

  /**
   * An argument that has to be there.
   *
   * @throws OaiException if it is missing
   */
  String required(String name) {
    String value = one(name);
    if (value == null || value.isEmpty()) {
      throw OaiException.badArgument(verb + " needs the argument " + name);
    }
    return value;
  }

  /**
   * The form asked for.
   *
   * @throws OaiException if none is named, or there is no such form
   */
  OaiFormat format() {
    return OaiFormat.ofPrefix(required("metadataPrefix"))
        .orElseThrow(() ->
            new OaiException(
                "cannotDisseminateFormat", "metadataPrefix is oai_dc, arXiv or arXivRaw"));
  }

  /**
   * A day; null when it is not given.
   *
   * @throws OaiException if it is no day
   */
  @Nullable LocalDate day(String name) {
    String value = one(name);
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw OaiException.badArgument(name + " is a day, as 2026-04-10");
    }
  }
}
