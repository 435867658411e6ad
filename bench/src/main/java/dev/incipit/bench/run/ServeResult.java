package dev.incipit.bench.run;

import dev.incipit.bench.measure.Latencies;
import dev.incipit.bench.measure.Spread;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a full page takes inside the process and over HTTP.
 *
 * @param rounds by way, the times of each round, in milliseconds
 */
public record ServeResult(Map<Way, List<double[]>> rounds) {

  /** How a page is asked for. */
  public enum Way {
    /** A search with facets, inside the process. */
    SEARCH("search with facets, in process", false),
    /** All that a page shows, inside the process. */
    PAGE("search with all of a page, in process", false),
    /** JSON over HTTP, one client. */
    JSON("JSON over HTTP, one client", true),
    /** The page over HTTP, one client. */
    HTML("page over HTTP, one client", true),
    /** JSON over HTTP, many clients. */
    JSON_LOADED("JSON over HTTP, all clients", true),
    /** The page over HTTP, many clients. */
    HTML_LOADED("page over HTTP, all clients", true);

    private final String title;
    private final boolean http;

    Way(String title, boolean http) {
      this.title = title;
      this.http = http;
    }

    String title() {
      return title;
    }

    boolean http() {
      return http;
    }

    /** The path that is asked for, up to the query; only over HTTP. */
    String path() {
      return this == JSON || this == JSON_LOADED ? "api/v1/search?q=" : "search?q=";
    }

    /** Whether all clients ask at once. */
    boolean loaded() {
      return this == JSON_LOADED || this == HTML_LOADED;
    }
  }

  /** Copies the map. */
  public ServeResult {
    rounds = new EnumMap<>(rounds);
  }

  /** All times of a way. */
  public Latencies latencies(Way way) {
    return new Latencies(of(way).stream().flatMapToDouble(Arrays::stream).toArray());
  }

  /** The ratio of a quantile of one way to that of another, round by round. */
  public Spread ratio(Way above, Way below, double quantile) {
    return Spread.ofRatios(quantiles(above, quantile), quantiles(below, quantile));
  }

  /** How much more a quantile of one way is than that of another, in milliseconds. */
  public Spread difference(Way above, Way below, double quantile) {
    double[] more = quantiles(above, quantile);
    double[] less = quantiles(below, quantile);
    Arrays.setAll(more, i -> more[i] - less[i]);
    return Spread.of(more);
  }

  private double[] quantiles(Way way, double quantile) {
    return of(way).stream().mapToDouble(round -> new Latencies(round).quantile(quantile)).toArray();
  }

  private List<double[]> of(Way way) {
    return Objects.requireNonNull(rounds.get(way), way.title());
  }
}
