package dev.incipit.lucene.store;

import dev.incipit.document.Schema;
import dev.incipit.lucene.reader.CommitSettings;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexCommit;

/**
 * What a commit says beside its papers; both become durable together or not at all.
 *
 * @param papers how many papers there are; below 0 if it was not noted
 * @param settings what holds for all of the index
 * @param notes notes of those who added them, see {@link dev.incipit.search.PaperIndex#notes}
 */
public record CommitNotes(long papers, IndexSettings settings, Map<String, String> notes) {
  private static final String PAPERS = "papers";
  private static final String NOTE = "note.";

  public CommitNotes {
    notes = Map.copyOf(notes);
  }

  public static CommitNotes read(IndexCommit commit) throws IOException {
    return read(commit.getUserData());
  }

  public static CommitNotes read(Map<String, String> data) {
    Map<String, String> notes = new HashMap<>();
    data.forEach((key, value) -> {
      if (key.startsWith(NOTE)) {
        notes.put(key.substring(NOTE.length()), value);
      }
    });
    IndexSettings settings = CommitSettings.read(data);
    try {
      return new CommitNotes(Long.parseLong(data.getOrDefault(PAPERS, "-1")), settings, notes);
    } catch (NumberFormatException e) {
      return new CommitNotes(-1, settings, notes);
    }
  }

  /** Changes some notes; an empty one is removed. */
  CommitNotes with(Map<String, String> changes) {
    Map<String, String> changed = new HashMap<>(notes);
    changed.putAll(changes);
    changed.values().removeIf(String::isEmpty);
    return new CommitNotes(papers, settings, changed);
  }

  public CommitNotes withPapers(long count) {
    return new CommitNotes(count, settings, notes);
  }

  public CommitNotes withSettings(IndexSettings changed) {
    return new CommitNotes(papers, changed, notes);
  }

  /** As Lucene keeps it. */
  public Map<String, String> data() {
    Map<String, String> data = new TreeMap<>();
    data.put("schema", Integer.toString(Schema.VERSION));
    data.put(PAPERS, Long.toString(papers));
    CommitSettings.write(settings, data);
    notes.forEach((key, value) -> data.put(NOTE + key, value));
    return data;
  }
}
