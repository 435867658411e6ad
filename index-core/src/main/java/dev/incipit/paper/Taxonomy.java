package dev.incipit.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * arXiv's subjects: group, archive, category. Immutable and thread-safe.
 *
 * <p>A group that holds a single open archive (all but physics) is one node with it, under the
 * archive's code: {@code cs}, not {@code grp_cs} over {@code cs}. An archive that is its own only
 * category ({@code quant-ph}) is one node too. Closed archives count under the category that took
 * them over ({@code cmp-lg} under {@code cs.CL}). Codes that are not arXiv's are their own roots.
 *
 * <p>Source of the facts: arXiv's taxonomy definitions (arXiv/arxiv-base).
 */
public final class Taxonomy {
  private static final Taxonomy ARXIV = TaxonomyReader.read();

  private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> aliases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> paths = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<String>> codesByName = new LinkedHashMap<>();

  /** By their canonical codes; every paper has some, so none is made anew. */
  private final Map<String, Subject> subjects = new HashMap<>();

  private final List<SubjectNode> roots;

  Taxonomy(TaxonomyReader facts) {
    aliases.putAll(facts.aliases);
    facts.names.forEach(this::name);
    for (String code : facts.archiveOfCategory.keySet()) {
      if (!aliases.containsKey(code)) {
        paths.put(code, facts.path(code));
      }
    }
    for (String archive : facts.groupOfArchive.keySet()) {
      paths.putIfAbsent(archive, facts.path(archive));
    }
    for (String group : facts.groups) {
      aliases.put(group, facts.rootOf(group));
      paths.putIfAbsent(facts.rootOf(group), List.of(facts.rootOf(group)));
    }
    aliases.remove("grp_physics");
    names.forEach((code, name) -> subjects.put(code, new Subject(code, name)));
    roots = tree();
  }

  private void name(String code, String name) {
    names.put(code, name);
    spellings.put(code, code);
    codesByName
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new LinkedHashSet<>())
        .add(canonical(code));
  }

  /** The taxonomy of arXiv. */
  public static Taxonomy arxiv() {
    return ARXIV;
  }

  /** The subject with this code; an unknown code is kept and is its own name. */
  public Subject subject(String code) {
    String canonical = canonical(code);
    Subject known = subjects.get(canonical);
    return known != null ? known : new Subject(canonical, names.getOrDefault(canonical, canonical));
  }

  /** Whether the code, in any case, is a group, archive or category of arXiv. */
  public boolean isKnown(String code) {
    return names.containsKey(code);
  }

  /**
   * The one spelling of a code: case mended, aliases replaced ({@code cs.SY} gives {@code eess.SY},
   * {@code grp_cs} gives {@code cs}); an unknown code is returned as it is.
   */
  public String canonical(String code) {
    String alias = aliases.get(code);
    return alias != null ? alias : spellings.getOrDefault(code, code);
  }

  /**
   * The codes from the root down to a subject: {@code [grp_physics, astro-ph, astro-ph.GA]}, {@code
   * [cs, cs.DC]}, {@code [quant-ph]} under {@code grp_physics}; an unknown code is its own path.
   */
  public List<String> path(String code) {
    String canonical = canonical(code);
    List<String> path = paths.get(canonical);
    return path != null ? path : List.of(canonical);
  }

  /** The name of a group, archive or category; empty if the code is unknown. */
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(canonical(code)));
  }

  /**
   * The codes whose name this is, in any case. Several subjects may share a name: "Machine
   * Learning" is {@code cs.LG} and {@code stat.ML}. Empty if there is none.
   */
  public Set<String> codesNamed(String name) {
    return codesByName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), Set.of());
  }

  /** The whole tree, groups (or archives that stand for them) first. */
  public List<SubjectNode> roots() {
    return roots;
  }

  private List<SubjectNode> tree() {
    Map<String, Set<String>> children = new TreeMap<>();
    Set<String> top = new LinkedHashSet<>();
    for (List<String> path : paths.values()) {
      top.add(path.getFirst());
      for (int i = 1; i < path.size(); i++) {
        children.computeIfAbsent(path.get(i - 1), k -> new LinkedHashSet<>()).add(path.get(i));
      }
    }
    List<SubjectNode> nodes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    top.forEach(code -> nodes.add(node(code, children, seen)));
    return List.copyOf(nodes);
  }

  private SubjectNode node(String code, Map<String, Set<String>> children, Set<String> seen) {
    List<SubjectNode> below = new ArrayList<>();
    if (seen.add(code)) {
      children.getOrDefault(code, Set.of()).forEach(c -> below.add(node(c, children, seen)));
    }
    return new SubjectNode(code, names.getOrDefault(code, code), below);
  }
}
