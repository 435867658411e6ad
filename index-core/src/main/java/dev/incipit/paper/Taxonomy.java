package dev.incipit.paper;

import java.util.ArrayList;
import java.util.Collections;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Subjects as a tree, with their names. Immutable and thread-safe. A code that it does not know is
 * its own root and its own name.
 *
 * <p>{@link #arxiv} is arXiv's: group, archive, category. A group that holds a single open archive
 * (all but physics) is one node with it, under the archive's code: {@code cs}, not {@code grp_cs}
 * over {@code cs}. An archive that is its own only category ({@code quant-ph}) is one node too.
 * Closed archives count under the category that took them over ({@code cmp-lg} under {@code
 * cs.CL}). Source of the facts: arXiv's taxonomy definitions (arXiv/arxiv-base).
 *
 * @since 0.2.0
 */
public final class Taxonomy {
  private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> spellings = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> aliases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, List<String>> paths = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, Set<String>> codesByName = new LinkedHashMap<>();

  /** By their canonical codes; every paper has some, so none is made anew. */
  private final Map<String, Subject> subjects = new HashMap<>();

  private final List<SubjectNode> roots;

  /** Made when first asked for, as programs with subjects of their own have no need of it. */
  private static final class Arxiv {
    static final Taxonomy TAXONOMY = TaxonomyReader.read();
  }

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

  private Taxonomy(List<SubjectNode> roots, Map<String, String> aliases) {
    this.roots = List.copyOf(roots);
    roots.forEach(root -> add(List.of(), root));
    aliases.forEach((alias, code) -> {
      if (names.containsKey(alias) || !names.containsKey(code)) {
        throw new IllegalArgumentException(
            "'" + alias + "' cannot stand for '" + code + "': one is a subject, the other is none");
      }
      this.aliases.put(alias, spellings.getOrDefault(code, code));
    });
    names.forEach((code, name) -> subjects.put(code, new Subject(code, name)));
  }

  private void add(List<String> above, SubjectNode node) {
    if (names.containsKey(node.code()) || Subject.isClass(node.code())) {
      throw new IllegalArgumentException(
          "the code '" + node.code() + "' is there twice, or that of a class of the MSC or ACM");
    }
    List<String> path = Stream.concat(above.stream(), Stream.of(node.code())).toList();
    name(node.code(), node.name());
    paths.put(node.code(), path);
    node.children().forEach(child -> add(path, child));
  }

  private void name(String code, String name) {
    names.put(code, name);
    spellings.put(code, code);
    codesByName
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new LinkedHashSet<>())
        .add(canonical(code));
  }

  /** {@return the taxonomy of arXiv} */
  public static Taxonomy arxiv() {
    return Arxiv.TAXONOMY;
  }

  /**
   * {@return a taxonomy of one's own}
   *
   * @param roots the tree
   * @param aliases codes that stand for others of the tree
   * @throws IllegalArgumentException if two nodes have one code, in any case, or an alias is a code
   *     of the tree or stands for none
   */
  public static Taxonomy of(List<SubjectNode> roots, Map<String, String> aliases) {
    return new Taxonomy(roots, aliases);
  }

  /** {@return other codes for subjects of the tree, by code} */
  public Map<String, String> aliases() {
    return Collections.unmodifiableMap(aliases);
  }

  /**
   * {@return the subject with this code; an unknown code is kept and is its own name}
   *
   * @param code the code, in any case
   */
  public Subject subject(String code) {
    String canonical = canonical(code);
    Subject known = subjects.get(canonical);
    return known != null ? known : new Subject(canonical, names.getOrDefault(canonical, canonical));
  }

  /**
   * {@return whether the code, in any case, is one of the tree}
   *
   * @param code the code, in any case
   */
  public boolean isKnown(String code) {
    return names.containsKey(code);
  }

  /**
   * {@return the one spelling of a code: case mended, aliases replaced ({@code cs.SY} gives {@code
   * eess.SY}, {@code grp_cs} gives {@code cs}); an unknown code is returned as it is}
   *
   * @param code the code, in any case
   */
  public String canonical(String code) {
    String alias = aliases.get(code);
    return alias != null ? alias : spellings.getOrDefault(code, code);
  }

  /**
   * {@return the codes from the root down to a subject: {@code [grp_physics, astro-ph,
   * astro-ph.GA]}, {@code [cs, cs.DC]}, {@code [quant-ph]} under {@code grp_physics}; an unknown
   * code is its own path}
   *
   * @param code the code, in any case
   */
  public List<String> path(String code) {
    String canonical = canonical(code);
    List<String> path = paths.get(canonical);
    return path != null ? path : List.of(canonical);
  }

  /**
   * {@return the name of a subject; empty if the code is unknown}
   *
   * @param code the code, in any case
   */
  public Optional<String> name(String code) {
    return Optional.ofNullable(names.get(canonical(code)));
  }

  /**
   * {@return the codes whose name this is, in any case} Several subjects may share a name: "Machine
   * Learning" is {@code cs.LG} and {@code stat.ML}. Empty if there is none.
   *
   * @param name the name
   */
  public Set<String> codesNamed(String name) {
    return codesByName.getOrDefault(name.strip().toLowerCase(Locale.ROOT), Set.of());
  }

  /** {@return the whole tree} */
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

  /** Whether the other has the same tree and aliases. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Taxonomy that
            && roots.equals(that.roots)
            && aliases.equals(that.aliases));
  }

  @Override
  public int hashCode() {
    return roots.hashCode();
  }

  @Override
  public String toString() {
    return "Taxonomy of " + names.size() + " subjects";
  }
}
