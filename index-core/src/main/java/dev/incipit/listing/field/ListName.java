package dev.incipit.listing.field;

import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the code of a list. Names are not unique ("Machine Learning" is cs.LG and stat.ML), so the
 * papers decide: a list's code is on each of them.
 */
public final class ListName {

  private ListName() {}

  /** The code of a list of papers; null if neither its name nor its papers tell it. */
  public static @Nullable String code(String name, List<Paper> papers) {
    return code(name, papers, null);
  }

  /**
   * The code of a list of papers; null if nothing tells it.
   *
   * @param stated the code that the caller knows, which counts unless the name is another list's;
   *     null if none is known
   */
  public static @Nullable String code(String name, List<Paper> papers, @Nullable String stated) {
    Set<String> named = named(name);
    if (stated != null && (named.isEmpty() || named.contains(stated))) {
      return stated;
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Paper paper : papers) {
      Set<String> codes = new LinkedHashSet<>();
      for (Subject subject : paper.subjects()) {
        codes.addAll(Taxonomy.arxiv().path(subject.code()));
      }
      codes.forEach(code -> counts.merge(code, 1, Integer::sum));
    }
    String best = null;
    int most = -1;
    for (String code : named) {
      // Papers with both codes do not decide, but their primary subjects do.
      int count = 2 * counts.getOrDefault(code, 0) + primaries(code, papers);
      best = count > most ? code : best;
      most = Math.max(most, count);
    }
    return best != null ? best : shared(counts, papers);
  }

  private static int primaries(String code, List<Paper> papers) {
    return (int)
        papers.stream()
            .flatMap(p -> p.primarySubject().stream())
            .filter(s -> s.code().equals(code))
            .count();
  }

  private static Set<String> named(String name) {
    int open = name.lastIndexOf('(');
    if (open > 0 && name.endsWith(")")) {
      String code = name.substring(open + 1, name.length() - 1);
      if (Taxonomy.arxiv().isKnown(code)) {
        return Set.of(Taxonomy.arxiv().canonical(code));
      }
    }
    Set<String> codes = new LinkedHashSet<>(Taxonomy.arxiv().codesNamed(name));
    if (codes.isEmpty() && Taxonomy.arxiv().isKnown(name)) {
      codes.add(Taxonomy.arxiv().canonical(name));
    }
    codes.removeIf(code -> code.startsWith("grp_"));
    return codes;
  }

  /** The only category that is on every paper. */
  private static @Nullable String shared(Map<String, Integer> counts, List<Paper> papers) {
    Set<String> common = new LinkedHashSet<>();
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      boolean category = papers.stream().anyMatch(p -> holds(p, count.getKey()));
      if (count.getValue() == papers.size() && category) {
        common.add(count.getKey());
      }
    }
    return common.size() == 1 ? common.iterator().next() : null;
  }

  private static boolean holds(Paper paper, String code) {
    return paper.subjects().stream().anyMatch(s -> s.code().equals(code));
  }
}
