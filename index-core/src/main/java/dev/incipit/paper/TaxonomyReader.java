package dev.incipit.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code taxonomy.tsv}; its head explains the lines. */
final class TaxonomyReader {
  final Set<String> groups = new LinkedHashSet<>();
  final Map<String, String> names = new TreeMap<>();
  final Map<String, String> groupOfArchive = new TreeMap<>();
  final Map<String, String> archiveOfCategory = new TreeMap<>();
  final Map<String, String> aliases = new HashMap<>();
  private final Map<String, String> successors = new HashMap<>();
  private final Map<String, Set<String>> openArchives = new LinkedHashMap<>();

  private TaxonomyReader() {}

  static Taxonomy read() {
    TaxonomyReader facts = new TaxonomyReader();
    try (InputStream in = TaxonomyReader.class.getResourceAsStream("taxonomy.tsv")) {
      if (in == null) {
        throw new IllegalStateException("taxonomy.tsv is missing from the jar");
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(facts::line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Taxonomy(facts);
  }

  private void line(String line) {
    List<String> cells = List.of(line.split("\t"));
    String code = cells.get(1);
    switch (cells.getFirst()) {
      case "group" -> {
        groups.add(code);
        names.put(code, cells.get(2));
      }
      case "archive" -> {
        groupOfArchive.put(code, cells.get(2));
        names.put(code, cells.get(4));
        if (cells.get(3).equals("active")) {
          openArchives.computeIfAbsent(cells.get(2), k -> new LinkedHashSet<>()).add(code);
        }
      }
      case "category" -> {
        archiveOfCategory.put(code, cells.get(2));
        names.putIfAbsent(code, cells.get(4));
      }
      case "alias" -> aliases.put(code, cells.get(2));
      case "subsumed" -> successors.put(code, cells.get(2));
      default -> throw new IllegalStateException("taxonomy.tsv: unknown kind of line: " + line);
    }
  }

  /** The code under which a group stands in the tree: that of its only open archive, or its own. */
  String rootOf(String group) {
    Set<String> archives = openArchives.getOrDefault(group, Set.of());
    return archives.size() == 1 ? archives.iterator().next() : group;
  }

  /** The codes from the root of the tree down to an archive or category. */
  List<String> path(String code) {
    String successor = successors.get(code);
    if (successor != null) {
      return path(successor);
    }
    String archive = archiveOfCategory.getOrDefault(code, code);
    String root = rootOf(groupOfArchive.getOrDefault(archive, archive));
    Set<String> path = new LinkedHashSet<>(List.of(root, archive, code));
    return List.copyOf(path);
  }
}
