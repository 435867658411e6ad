package dev.incipit.watch.model;

import dev.incipit.search.Explanation;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a paper is told.
 *
 * @param watch the watch that found it
 * @param id the same whenever this watch tells this paper of this day
 * @param words the words that matched, as the paper writes them, each once; empty where only
 *     filters found it
 * @param filters what it was narrowed by, in words; empty if by nothing
 * @param parts what made up the score, in plain words, the most important first
 * @param highlights what matched in its texts
 */
public record Reason(
    String watch,
    String id,
    List<String> words,
    List<String> filters,
    List<String> parts,
    Highlights highlights) {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What an address says of a search beside its filters. */
  private static final Set<String> NO_FILTERS = Set.of("q", "matching");

  /** Copies the lists. */
  public Reason {
    filters = List.copyOf(filters);
    words = List.copyOf(words);
    parts = List.copyOf(parts);
  }

  /** The reason of a hit that was asked for with highlights and an explanation. */
  public static Reason of(Watch watch, String id, Hit hit) {
    Explanation explanation = hit.explanation();
    List<String> parts =
        explanation == null
            ? List.of()
            : explanation.parts().stream()
                .filter(part -> part.kind() != Explanation.Kind.EQUAL)
                .map(Explanation.Part::label)
                .toList();
    return new Reason(
        watch.name(), id, words(hit.highlights()), filters(watch), parts, hit.highlights());
  }

  private static List<String> filters(Watch watch) {
    return watch.search().toQuery().values().entrySet().stream()
        .filter(filter -> !NO_FILTERS.contains(filter.getKey()))
        .map(filter -> filter.getKey() + " " + String.join(" or ", filter.getValue()))
        .toList();
  }

  private static List<String> words(Highlights highlights) {
    List<Fragment> all = new ArrayList<>(highlights.title());
    highlights.abstractPassages().stream().map(Passage::fragments).forEach(all::addAll);
    highlights.authors().forEach(all::addAll);
    all.addAll(highlights.comments());
    Map<String, String> words = new LinkedHashMap<>();
    Stream<String> marked =
        all.stream()
            .filter(Fragment::match)
            .map(f -> SPACE.matcher(f.text().strip()).replaceAll(" "));
    marked.forEach(word -> words.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
    return List.copyOf(words.values());
  }
}
