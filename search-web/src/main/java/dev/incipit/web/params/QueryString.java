package dev.incipit.web.params;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address, decoded. Immutable.
 *
 * @param values the values of each parameter, both in the order of the address
 */
public record QueryString(Map<String, List<String>> values) {

  /** How many parameters an address may have. */
  private static final int MOST = 500;

  /** Copies the values. */
  public QueryString {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /**
   * Decodes what follows the question mark.
   *
   * @param raw the text as it was sent; null when there is none
   * @throws ProblemException if the text is not percent-encoded UTF-8
   */
  public static QueryString parse(@Nullable String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int count = 0;
    for (String pair : List.of((raw == null ? "" : raw).split("&"))) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MOST) {
        throw Problem.malformedAddress("an address has at most " + MOST + " parameters")
            .asException();
      }
      int equals = pair.indexOf('=');
      String name = PercentCodec.decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : PercentCodec.decode(pair.substring(equals + 1));
      values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
    }
    return new QueryString(values);
  }

  /** These parameters and others, whose values come last. */
  public QueryString with(QueryString more) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    more.values.forEach((name, list) ->
        all.merge(name, list, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return new QueryString(all);
  }

  /** The same with one value of a parameter in place of all it has. */
  public QueryString with(String name, String value) {
    Map<String, List<String>> all = new LinkedHashMap<>(values);
    all.put(name, List.of(value));
    return new QueryString(all);
  }

  /** The same without what trackers added. */
  public QueryString withoutTrackers() {
    Map<String, List<String>> rest = new LinkedHashMap<>(values);
    rest.keySet().removeIf(ParameterNames::isTracker);
    return new QueryString(rest);
  }

  /** The values of a parameter in order; empty when it is not given. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Writes the parameters as {@link #parse} reads them, without a question mark. */
  @Override
  public String toString() {
    StringBuilder all = new StringBuilder();
    values.forEach((name, list) -> {
      String encoded = PercentCodec.encode(name);
      for (String value : list) {
        all.append(all.isEmpty() ? "" : "&").append(encoded);
        all.append('=').append(PercentCodec.encode(value));
      }
    });
    return all.toString();
  }
}
