package dev.incipit.simulation;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.search.AddReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an index has to hold: its papers as they were added, are searched and are committed. */
final class Model {
  /** Papers by id, and the notes of the last commit. Never changed once it is made. */
  record State(TreeMap<PaperId, AnnouncedPaper> papers, Map<String, String> notes) {
    static final State EMPTY = new State(new TreeMap<>(), Map.of());
  }

  private State committed = State.EMPTY;
  private State visible = State.EMPTY;
  private TreeMap<PaperId, AnnouncedPaper> pending = new TreeMap<>();

  AddReport add(List<AnnouncedPaper> batch) {
    AddReport report = AddReport.none();
    for (Map.Entry<PaperId, List<AnnouncedPaper>> entry : byId(batch).entrySet()) {
      report = report.plus(tell(entry.getKey(), entry.getValue()));
    }
    return report;
  }

  AddReport replace(List<AnnouncedPaper> batch) {
    AddReport report = AddReport.none();
    for (List<AnnouncedPaper> told : byId(batch).values()) {
      AnnouncedPaper after = told.getLast();
      AnnouncedPaper before = pending.put(after.id(), after);
      int added = before == null ? 1 : 0;
      int updated = before != null && !before.equals(after) ? 1 : 0;
      int unchanged = told.size() - added - updated;
      report = report.plus(new AddReport(added, updated, unchanged, List.of()));
    }
    return report;
  }

  private static Map<PaperId, List<AnnouncedPaper>> byId(List<AnnouncedPaper> batch) {
    Map<PaperId, List<AnnouncedPaper>> byId = new LinkedHashMap<>();
    batch.forEach(paper -> byId.computeIfAbsent(paper.id(), id -> new ArrayList<>()).add(paper));
    return byId;
  }

  /** What a batch tells of one paper is news if the paper is another one behind it. */
  private AddReport tell(PaperId id, List<AnnouncedPaper> told) {
    AnnouncedPaper before = pending.get(id);
    AnnouncedPaper after = before;
    int changes = 0;
    int outdated = 0;
    for (AnnouncedPaper paper : told) {
      AnnouncedPaper next = after == null ? paper : after.mergedWith(paper);
      changes += next.equals(after) ? 0 : 1;
      outdated += next.equals(after) && next.paper().outdates(paper.paper()) ? 1 : 0;
      after = next;
    }
    if (after.equals(before)) {
      return new AddReport(0, 0, told.size(), outdated, List.of());
    }
    pending.put(id, after);
    int added = before == null ? 1 : 0;
    return new AddReport(added, changes - added, told.size() - changes, outdated, List.of());
  }

  boolean delete(PaperId id) {
    return pending.remove(id) != null;
  }

  void refresh() {
    visible = new State(new TreeMap<>(pending), committed.notes());
  }

  /** An empty text removes a note. */
  void commit(Map<String, String> changes) {
    Map<String, String> notes = new LinkedHashMap<>(committed.notes());
    notes.putAll(changes);
    notes.values().removeIf(String::isEmpty);
    committed = new State(new TreeMap<>(pending), notes);
    visible = committed;
  }

  /** The index is found as it was at a commit. */
  void reset(State state) {
    committed = state;
    visible = state;
    pending = new TreeMap<>(state.papers());
  }

  State committed() {
    return committed;
  }

  State visible() {
    return visible;
  }

  /** The papers that were added, seen or not. */
  List<AnnouncedPaper> added() {
    return List.copyOf(pending.values());
  }
}
