package dev.incipit.web.api;

import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.SubjectCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** arXiv's subjects with the papers of this index, and after them the subjects arXiv lacks. */
record SubjectTreeJson(List<NodeJson> subjects) {

  /** A group, archive or category. */
  record NodeJson(
      String code, String name, long count, long primary, long cross, List<NodeJson> children) {}

  static SubjectTreeJson of(Taxonomy taxonomy, List<SubjectCount> counted) {
    Map<String, SubjectCount> counts = new HashMap<>();
    collect(counted, counts);
    List<NodeJson> nodes = new ArrayList<>();
    taxonomy.roots().forEach(root -> nodes.add(node(root, counts)));
    counted.stream()
        .filter(count -> !taxonomy.isKnown(count.value()))
        .forEach(count -> nodes.add(stranger(count)));
    return new SubjectTreeJson(nodes);
  }

  private static void collect(List<SubjectCount> nodes, Map<String, SubjectCount> counts) {
    for (SubjectCount node : nodes) {
      counts.put(node.value(), node);
      collect(node.children(), counts);
    }
  }

  private static NodeJson node(SubjectNode node, Map<String, SubjectCount> counts) {
    SubjectCount count = counts.get(node.code());
    return new NodeJson(
        node.code(),
        node.name(),
        count == null ? 0 : count.count(),
        count == null ? 0 : count.primary(),
        count == null ? 0 : count.cross(),
        node.children().stream().map(child -> node(child, counts)).toList());
  }

  private static NodeJson stranger(SubjectCount count) {
    return new NodeJson(
        count.value(),
        count.label(),
        count.count(),
        count.primary(),
        count.cross(),
        count.children().stream().map(SubjectTreeJson::stranger).toList());
  }
}
