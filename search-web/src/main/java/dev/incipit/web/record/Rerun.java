package dev.incipit.web.record;

import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recorded search that was asked again, and what is different. A paper that lies behind the
 * listed ones of a record that lists not all is neither new nor gone.
 *
 * @param searched when the record was made
 * @param before how many papers it found
 * @param now the record of today
 * @param added what is found now and was not
 * @param gone what was found and is not now
 * @param changed what was found and is, with other texts, authors or subjects
 * @param whole whether both list all papers that they found
 */
public record Rerun(
    String searched,
    long before,
    SearchRecord now,
    List<SearchRecord.Paper> added,
    List<SearchRecord.Paper> gone,
    List<SearchRecord.Paper> changed,
    boolean whole) {

  /** Copies the lists. */
  public Rerun {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  /**
   * Asks again.
   *
   * @param record the text of a record in JSON
   * @throws IllegalArgumentException if that is no record, or one of another version
   */
  public static Rerun of(byte[] record, SearchRecorder recorder) throws IOException {
    RecordReader.Recorded old = RecordReader.read(record);
    SearchRecord now =
        recorder.record(SearchParams.read(QueryString.parse(old.search()), recorder.settings()));
    Map<String, RecordReader.Listed> before = new HashMap<>();
    old.papers().forEach(paper -> before.put(paper.id(), paper));
    boolean wasWhole = old.papers().size() == old.total();
    List<SearchRecord.Paper> added = new ArrayList<>();
    List<SearchRecord.Paper> changed = new ArrayList<>();
    for (SearchRecord.Paper paper : now.papers()) {
      RecordReader.Listed then = before.remove(paper.id());
      if (then == null && wasWhole) {
        added.add(paper);
      } else if (then != null && !then.digest().equals(paper.digest())) {
        changed.add(paper);
      }
    }
    List<SearchRecord.Paper> gone = new ArrayList<>();
    if (now.isComplete()) {
      old.papers().stream()
          .filter(paper -> before.containsKey(paper.id()))
          .map(paper ->
              new SearchRecord.Paper(paper.id(), paper.title(), null, null, paper.digest()))
          .forEach(gone::add);
    }
    return new Rerun(
        old.searched(), old.total(), now, added, gone, changed, wasWhole && now.isComplete());
  }

  /** Whether nothing is different. */
  public boolean isSame() {
    return before == now.total() && added.isEmpty() && gone.isEmpty() && changed.isEmpty();
  }
}
