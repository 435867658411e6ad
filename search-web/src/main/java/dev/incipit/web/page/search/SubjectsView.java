package dev.incipit.web.page.search;

import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.SubjectCount;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All subjects: arXiv's tree, and beside it what papers name and arXiv does not know.
 *
 * @param roots arXiv's groups, or the archives that stand for them
 * @param strangers the other subjects that papers have
 */
public record SubjectsView(List<Node> roots, List<Node> strangers) {

  /**
   * A subject.
   *
   * @param code the code; empty for a group, which nobody calls by it, and where the name is the
   *     code
   * @param name the name
   * @param anchor its name in the page
   * @param count how many papers, in words; null when there are none
   * @param split how many of them have it as primary subject, in words; empty when there are none
   * @param href its papers
   * @param listHref its listings; null when there are none
   * @param children what lies under it
   */
  public record Node(
      String code,
      String name,
      String anchor,
      @Nullable String count,
      String split,
      String href,
      @Nullable String listHref,
      List<Node> children) {}

  /**
   * The subjects.
   *
   * @param lists the lists of which listings are known
   */
  public static SubjectsView of(Taxonomy taxonomy, List<SubjectCount> counted, Set<String> lists) {
    Map<String, SubjectCount> counts = new HashMap<>();
    collect(counted, counts);
    return new SubjectsView(
        taxonomy.roots().stream().map(root -> node(root, counts, lists)).toList(),
        counted.stream()
            .filter(count -> !taxonomy.isKnown(count.value()))
            .map(count ->
                node(new SubjectNode(count.value(), count.label(), List.of()), counts, lists))
            .toList());
  }

  private static void collect(List<SubjectCount> nodes, Map<String, SubjectCount> counts) {
    for (SubjectCount node : nodes) {
      counts.put(node.value(), node);
      collect(node.children(), counts);
    }
  }

  private static Node node(
      SubjectNode subject, Map<String, SubjectCount> counts, Set<String> lists) {
    SubjectCount count = counts.get(subject.code());
    boolean group = subject.code().startsWith("grp_");
    return new Node(
        group || subject.code().equals(subject.name()) ? "" : subject.code(),
        subject.name(),
        "subject-" + subject.code(),
        count == null ? null : TextFormat.number(count.count()),
        count == null ? "" : SubjectNodeView.split(count),
        Addresses.subject(subject.code()),
        group || !isListed(subject, lists) ? null : Addresses.list(subject.code()),
        subject.children().stream().map(child -> node(child, counts, lists)).toList());
  }

  /** An archive has the listings of its subjects. */
  private static boolean isListed(SubjectNode subject, Set<String> lists) {
    return lists.contains(subject.code())
        || subject.children().stream().anyMatch(child -> isListed(child, lists));
  }
}
