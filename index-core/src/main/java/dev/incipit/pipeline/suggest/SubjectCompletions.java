package dev.incipit.pipeline.suggest;

import dev.incipit.analysis.TitlePhrases;
import dev.incipit.analysis.Token;
import dev.incipit.document.Schema;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.paper.SubjectNode;
import dev.incipit.query.Query;
import dev.incipit.search.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Completes subjects by code and by the words of their names. */
final class SubjectCompletions {
  private final IndexSnapshot snapshot;
  private final CompletionContext context;
  private final List<Entry> known;

  SubjectCompletions(IndexSnapshot snapshot, CompletionContext context) {
    this.snapshot = snapshot;
    this.context = context;
    this.known = entries(snapshot.settings().taxonomy().roots());
  }

  private record Entry(String code, String name, List<String> words) {}

  private record Counted(Entry entry, int papers) {}

  private static List<Entry> entries(List<SubjectNode> nodes) {
    List<Entry> entries = new ArrayList<>();
    for (SubjectNode node : nodes) {
      List<String> words = TitlePhrases.words(node.name()).stream().map(Token::term).toList();
      entries.add(new Entry(node.code(), node.name(), words));
      entries.addAll(entries(node.children()));
    }
    return List.copyOf(entries);
  }

  /** Subjects that some paper has, most frequent first. */
  List<Suggestion> exact(int limit) throws IOException {
    String code = context.rest().toLowerCase(Locale.ROOT);
    List<Counted> found = new ArrayList<>();
    List<Entry> entries =
        known.stream()
            .filter(e -> e.code().toLowerCase(Locale.ROOT).startsWith(code) || named(e))
            .toList();
    Map<String, Integer> counts =
        snapshot.papers(Schema.SUBJECT, entries.stream().map(Entry::code).toList());
    for (Entry entry : entries) {
      int papers = counts.getOrDefault(entry.code(), 0);
      if (papers > 0) {
        found.add(new Counted(entry, papers));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Counted::papers).reversed())
        .limit(limit)
        .map(counted -> suggestion(counted.entry()))
        .toList();
  }

  private boolean named(Entry entry) {
    return context.words().stream()
        .allMatch(word -> entry.words().stream().anyMatch(own -> own.startsWith(word)));
  }

  private Suggestion suggestion(Entry entry) {
    return new Suggestion(
        Suggestion.Kind.SUBJECT,
        entry.name() + " (" + entry.code() + ")",
        new Query.InSubject(entry.code(), context.primary()).toString());
  }
}
