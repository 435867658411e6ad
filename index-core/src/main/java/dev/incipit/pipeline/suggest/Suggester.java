package dev.incipit.pipeline.suggest;

import dev.incipit.engine.IndexSnapshot;
import dev.incipit.search.Suggestion;
import dev.incipit.search.Suggestion.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Suggests how to go on with what is being typed. */
public final class Suggester {
  /** With fewer suggestions than this, misspellings are thought of. */
  private static final int FEW = 3;

  /** Shorter words are too close to too many others. */
  private static final int SHORTEST_MISSPELT = 4;

  /** From this length on two letters may differ. */
  private static final int LONG = 8;

  /** Longer words are not misspelt but something else. */
  private static final int LONGEST_MISSPELT = 40;

  private final IndexSnapshot snapshot;
  private final CompletionContext context;
  private final int limit;
  private final Map<Kind, List<Suggestion>> found = new EnumMap<>(Kind.class);

  private Suggester(IndexSnapshot snapshot, CompletionContext context, int limit) {
    this.snapshot = snapshot;
    this.context = context;
    this.limit = limit;
  }

  public static List<Suggestion> of(IndexSnapshot snapshot, String text, int limit)
      throws IOException {
    CompletionContext context = CompletionContext.of(text);
    return context.words().isEmpty()
        ? List.of()
        : new Suggester(snapshot, context, limit).suggest();
  }

  private List<Suggestion> suggest() throws IOException {
    for (Kind kind : context.kinds()) {
      found.put(kind, exact(kind));
    }
    int length = context.last().length();
    if (found.values().stream().mapToInt(List::size).sum() < FEW
        && length >= SHORTEST_MISSPELT
        && length <= LONGEST_MISSPELT) {
      for (Kind kind : context.kinds()) {
        List<Suggestion> more = new ArrayList<>(found.getOrDefault(kind, List.of()));
        more.addAll(near(kind, length < LONG ? 1 : 2));
        found.put(kind, more);
      }
    }
    return shared();
  }

  private List<Suggestion> exact(Kind kind) throws IOException {
    return switch (kind) {
      case WORD -> new WordCompletions(snapshot, context).exact(limit);
      case SUBJECT -> new SubjectCompletions(snapshot, context).exact(limit);
      case AUTHOR -> new NameCompletions(snapshot, context).exact(limit);
      case TITLE -> new TitleCompletions(snapshot, context).exact(share(kind));
    };
  }

  private List<Suggestion> near(Kind kind, int edits) throws IOException {
    return switch (kind) {
      case WORD -> new WordCompletions(snapshot, context).near(edits, limit);
      case AUTHOR -> new NameCompletions(snapshot, context).near(edits, limit);
      case SUBJECT, TITLE -> List.of();
    };
  }

  /** How many of a kind there may be, if there is enough of the others. */
  private int share(Kind kind) {
    return switch (kind) {
      case WORD -> (2 * limit + 4) / 5;
      case SUBJECT, AUTHOR, TITLE -> (limit + 4) / 5;
    };
  }

  /** The best of each kind, kind by kind; what a kind leaves of its share goes to the others. */
  private List<Suggestion> shared() {
    Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
    int left = limit;
    for (boolean all : new boolean[] {false, true}) {
      for (Map.Entry<Kind, List<Suggestion>> kind : found.entrySet()) {
        int had = taken.getOrDefault(kind.getKey(), 0);
        int there = kind.getValue().size() - had;
        int more = Math.min(left, all ? there : Math.min(there, share(kind.getKey())));
        taken.put(kind.getKey(), had + more);
        left -= more;
      }
    }
    Map<String, Suggestion> shown = new LinkedHashMap<>();
    for (Map.Entry<Kind, List<Suggestion>> kind : found.entrySet()) {
      for (Suggestion suggestion :
          kind.getValue().subList(0, taken.getOrDefault(kind.getKey(), 0))) {
        String query = whole(kind.getKey(), suggestion.query());
        shown.putIfAbsent(query, new Suggestion(kind.getKey(), suggestion.text(), query));
      }
    }
    return List.copyOf(shown.values());
  }

  /** The query with what was typed before it. */
  private String whole(Kind kind, String query) {
    boolean group = context.before().endsWith("-") && kind == Kind.WORD && query.indexOf(' ') >= 0;
    return context.before() + (group ? "(" + query + ")" : query);
  }
}
