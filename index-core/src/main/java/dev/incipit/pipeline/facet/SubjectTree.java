package dev.incipit.pipeline.facet;

import dev.incipit.paper.Taxonomy;
import dev.incipit.search.SubjectCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arranges counts by code as the subject tree. */
final class SubjectTree {
  private static final Comparator<SubjectCount> ORDER =
      Comparator.comparingLong(SubjectCount::count).reversed().thenComparing(SubjectCount::value);

  private final Taxonomy taxonomy;
  private final Map<String, Long> counts;
  private final Map<String, Long> primaries;
  private final Map<String, String> names;
  private final Map<String, Set<String>> children = new HashMap<>();

  private SubjectTree(
      Taxonomy taxonomy,
      Map<String, Long> counts,
      Map<String, Long> primaries,
      Map<String, String> names) {
    this.taxonomy = taxonomy;
    this.counts = counts;
    this.primaries = primaries;
    this.names = names;
  }

  /**
   * The tree of all codes that have a count, largest first at each level.
   *
   * @param names those that are not the taxonomy's, by code
   */
  static List<SubjectCount> of(
      Taxonomy taxonomy,
      Map<String, Long> counts,
      Map<String, Long> primaries,
      Map<String, String> names) {
    SubjectTree tree = new SubjectTree(taxonomy, counts, primaries, names);
    Set<String> roots = new LinkedHashSet<>();
    for (String code : counts.keySet()) {
      List<String> path = taxonomy.path(code);
      roots.add(path.getFirst());
      for (int i = 1; i < path.size(); i++) {
        tree.children.computeIfAbsent(path.get(i - 1), k -> new LinkedHashSet<>()).add(path.get(i));
      }
    }
    return tree.nodes(roots);
  }

  private List<SubjectCount> nodes(Set<String> codes) {
    List<SubjectCount> nodes = new ArrayList<>();
    for (String code : codes) {
      nodes.add(
          new SubjectCount(
              code,
              names.getOrDefault(code, taxonomy.name(code).orElse(code)),
              counts.getOrDefault(code, 0L),
              primaries.getOrDefault(code, 0L),
              nodes(children.getOrDefault(code, Set.of()))));
    }
    nodes.sort(ORDER);
    return nodes;
  }
}
