package dev.incipit.watch.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The watches that go the same way.
 *
 * @param delivery the way
 * @param watches the watches, in order of their names; not empty
 */
public record Digest(Delivery delivery, List<Watch> watches) {

  /** Copies the watches. */
  public Digest {
    watches = List.copyOf(watches);
  }

  /**
   * The digests of some watches.
   *
   * @throws IllegalArgumentException if two go the same way otherwise
   */
  public static List<Digest> of(List<Watch> watches) {
    Map<String, Delivery> ways = new LinkedHashMap<>();
    Map<String, List<Watch>> groups = new LinkedHashMap<>();
    for (Watch watch : watches) {
      for (Delivery delivery : watch.deliveries()) {
        Delivery same = ways.putIfAbsent(delivery.key(), delivery);
        if (same != null && !same.equals(delivery)) {
          throw new IllegalArgumentException(
              "watch "
                  + watch.name()
                  + " and another deliver to "
                  + delivery.target()
                  + " with different settings; give both the same");
        }
        groups.computeIfAbsent(delivery.key(), key -> new ArrayList<>()).add(watch);
      }
    }
    return ways.entrySet().stream()
        .map(way -> new Digest(way.getValue(), groups.getOrDefault(way.getKey(), List.of())))
        .toList();
  }

  /** Names it in files. */
  public String id() {
    return StableId.of("digest", delivery.key());
  }

  /** The names of its watches. */
  public List<String> names() {
    return watches.stream().map(Watch::name).toList();
  }

  /** Whether one of its watches wants to hear of days without papers. */
  public boolean quiet() {
    return watches.stream().anyMatch(Watch::quiet);
  }
}
