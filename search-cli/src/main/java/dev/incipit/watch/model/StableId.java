package dev.incipit.watch.model;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names that are the same whenever they are made of the same parts. */
public final class StableId {
  private StableId() {}

  /** The name made of these parts. */
  public static String of(Object... parts) {
    StringBuilder all = new StringBuilder("incipit watch");
    for (Object part : parts) {
      all.append('\n').append(part);
    }
    return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
