package dev.incipit.query.syntax;

import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write for a subject: a code, an archive with {@code .*}, a name. */
public final class SubjectNames {
  /** A shorter text occurs in too many names. */
  private static final int MIN_PART = 4;

  private final Taxonomy taxonomy;

  public SubjectNames(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The canonical codes that a text stands for; empty if it is no known code or name. */
  public List<String> codes(String text) {
    String code = text;
    if (text.endsWith("*")) {
      code = text.substring(0, text.length() - 1);
      code = code.endsWith(".") ? code.substring(0, code.length() - 1) : code;
    }
    String canonical = taxonomy.canonical(code);
    if (taxonomy.isKnown(canonical)) {
      return List.of(canonical);
    }
    Set<String> named = taxonomy.codesNamed(text);
    return List.copyOf(named);
  }

  /** Where subjects are looked for, after the word. */
  public String place() {
    return taxonomy.equals(Taxonomy.arxiv()) ? " of arXiv" : " here";
  }

  /** A code with its name, as {@code cs.DC (Distributed, ...)}; an unknown code alone. */
  public String withName(String code) {
    return taxonomy.name(code).map(name -> code + " (" + name + ")").orElse(code);
  }

  /** The subject that somebody may have meant. */
  public Optional<String> nearest(String text) {
    Map<String, String> codes = codes();
    String lower = lower(text);
    List<String> words = List.of(lower.split(" ", -1));
    return codes.keySet().stream()
        .filter(name -> lower.length() >= MIN_PART && words.stream().allMatch(name::contains))
        .findFirst()
        .or(() -> Nearest.of(lower, codes.keySet()))
        .map(codes::get);
  }

  /**
   * All names and codes, in lower case, with what they stand for; names first, they are told apart
   * more easily.
   */
  private Map<String, String> codes() {
    List<SubjectNode> nodes = new ArrayList<>();
    collect(taxonomy.roots(), nodes);
    Map<String, String> codes = new LinkedHashMap<>();
    nodes.forEach(node -> codes.putIfAbsent(lower(node.name()), node.code()));
    nodes.forEach(node -> codes.putIfAbsent(lower(node.code()), node.code()));
    return codes;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static void collect(Collection<SubjectNode> from, List<SubjectNode> into) {
    for (SubjectNode node : from) {
      into.add(node);
      collect(node.children(), into);
    }
  }
}
