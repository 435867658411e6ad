package dev.incipit.lucene.reader;

import dev.incipit.settings.IndexSettings;
import java.util.Map;

/** The settings of an index in the data of its commits, where they travel with the papers. */
public final class CommitSettings {
  private static final String KEY = "settings";

  private CommitSettings() {}

  /** The settings of a commit's data; {@link IndexSettings#DEFAULT} where it has none. */
  public static IndexSettings read(Map<String, String> data) {
    String json = data.get(KEY);
    return json == null ? IndexSettings.DEFAULT : IndexSettings.fromJson(json);
  }

  /** Puts settings into the data of a commit. */
  public static void write(IndexSettings settings, Map<String, String> data) {
    if (!settings.equals(IndexSettings.DEFAULT)) {
      data.put(KEY, settings.toJson());
    }
  }
}
