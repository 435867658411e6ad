package dev.incipit.lucene.store;

import java.util.ArrayList;
import java.util.List;

/** Problems of an index, of which the first are told and all are counted. */
public final class BoundedProblems {
  private static final int MOST_TOLD = 100;

  private final List<String> told = new ArrayList<>();
  private long all;

  public void add(String problem) {
    all++;
    if (told.size() < MOST_TOLD) {
      told.add(problem);
    }
  }

  public List<String> list() {
    List<String> list = new ArrayList<>(told);
    if (all > told.size()) {
      list.add("and %,d problems more".formatted(all - told.size()));
    }
    return List.copyOf(list);
  }
}
