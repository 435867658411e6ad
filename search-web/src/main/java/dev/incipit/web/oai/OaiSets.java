package dev.incipit.web.oai;

import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sets of the repository: arXiv's subjects, named by group, archive and category. */
final class OaiSets {
  private static final String GROUP = "grp_";

  /** The names by which sets go, and the subjects that they are. */
  private final Map<String, SubjectNode> nodes = new LinkedHashMap<>();

  /** The name of each subject's set. */
  private final Map<String, String> specs = new HashMap<>();

  OaiSets() {
    for (SubjectNode root : Taxonomy.arxiv().roots()) {
      boolean group = root.code().startsWith(GROUP);
      if (!group) {
        // An archive that is a group by itself is named twice, as arXiv does: cs:cs:DC.
        nodes.put(root.code(), root);
      }
      add(group ? "" : root.code(), root);
    }
  }

  /** A category is named by what follows its archive; the archive alone may be one too. */
  private void add(String above, SubjectNode node) {
    String last = node.code().startsWith(GROUP) ? node.code().substring(4) : node.code();
    String spec = above.isEmpty() ? last : above + ":" + last.substring(last.indexOf('.') + 1);
    nodes.put(spec, node);
    specs.put(node.code(), spec);
    node.children().forEach(child -> add(spec, child));
  }

  /** All sets by name. */
  Map<String, SubjectNode> all() {
    return Collections.unmodifiableMap(nodes);
  }

  /** The subject that a set is; empty if there is no such set. */
  Optional<String> subject(String spec) {
    return Optional.ofNullable(nodes.get(spec)).map(SubjectNode::code);
  }

  /** The sets of subjects, of which each includes those above it. */
  List<String> of(Stream<String> subjects) {
    return subjects
        .map(Taxonomy.arxiv()::canonical)
        .filter(specs::containsKey)
        .map(specs::get)
        .distinct()
        .toList();
  }

  /** Whether what has some subjects is in a set. */
  boolean isIn(String set, Stream<String> subjects) {
    return of(subjects).stream().anyMatch(spec -> spec.equals(set) || spec.startsWith(set + ":"));
  }
}
