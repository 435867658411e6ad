package dev.incipit.harvest;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an OAI-PMH server.
 *
 * @param base the server's address, without a query
 * @param prefix the form of the metadata, as {@code arXiv}
 * @param set the part of the archive, as {@code cs}; null for all
 * @param from the first day on which records changed; null to go on from the last harvest
 * @param until the last day; null for today
 */
public record HarvestRequest(
    URI base,
    String prefix,
    @Nullable String set,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

  /**
   * Checks the names and the days.
   *
   * @throws IllegalArgumentException if one is wrong
   */
  public HarvestRequest {
    if (base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "an address to harvest looks like https://oaipmh.arxiv.org/oai, was: '" + base + "'");
    }
    if (!NAME.matcher(prefix).matches() || (set != null && !NAME.matcher(set).matches())) {
      throw new IllegalArgumentException(
          "sets and prefixes look like cs, physics:hep-th or arXiv, were: " + set + ", " + prefix);
    }
    if (from != null && until != null && from.isAfter(until)) {
      throw new IllegalArgumentException("'from' " + from + " is after 'until' " + until);
    }
  }

  /** What tells this harvest from others in the same index; days do not. */
  String key() {
    return base + " " + (set == null ? "*" : set) + " " + prefix;
  }

  /** The address of the first page. */
  URI firstPage(@Nullable LocalDate start) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("metadataPrefix", prefix);
    if (set != null) {
      parameters.put("set", set);
    }
    if (start != null) {
      parameters.put("from", start.toString());
    }
    if (until != null) {
      parameters.put("until", until.toString());
    }
    StringBuilder query = new StringBuilder("?verb=ListRecords");
    parameters.forEach(
        (name, value) -> query.append('&').append(name).append('=').append(code(value)));
    return URI.create(base.toString() + query);
  }

  /** The address of the page that a token stands for; the token excludes all else. */
  URI nextPage(String token) {
    return URI.create(base + "?verb=ListRecords&resumptionToken=" + code(token));
  }

  private static String code(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
