package dev.incipit.compile;

import dev.incipit.analysis.CommonWords;
import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.engine.TextClause;
import dev.incipit.query.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the queries of one search to clauses, whose labels tell what to mark and how to explain
 * a score. Thread-safe.
 */
public final class QueryCompiler {
  private final IndexSnapshot snapshot;
  private final QueryAnalyzer analyzer;
  private final TextClauses texts;
  private final TextCompiler compiler;
  private final AcronymExpansion acronyms;
  private final DeclaredFields declared;
  private final @Nullable LocalDate asOf;

  /**
   * A compiler for one search.
   *
   * @param snapshot the state of the index that is searched, whose terms decide what words mean
   * @param analyzer takes the words of the search apart
   * @param asOf the last day whose announcements count; null for all
   */
  public QueryCompiler(IndexSnapshot snapshot, QueryAnalyzer analyzer, @Nullable LocalDate asOf) {
    this.asOf = asOf;
    this.snapshot = snapshot;
    this.analyzer = analyzer;
    this.texts = new TextClauses(analyzer);
    this.compiler = new TextCompiler(snapshot);
    this.declared = new DeclaredFields(snapshot.settings());
    this.acronyms = new AcronymExpansion(snapshot.acronyms(), texts, analyzer);
  }

  /** How many papers the index has. */
  long papers() throws IOException {
    return snapshot.papers();
  }

  /** In how many papers each of some word forms is. */
  Map<String, Integer> papers(Collection<String> forms) throws IOException {
    return snapshot.papers(Schema.WORDS, forms);
  }

  /** What takes the words of the search apart. */
  public QueryAnalyzer analyzer() {
    return analyzer;
  }

  /** What the words of the search look for. */
  public TextClauses texts() {
    return texts;
  }

  /** The clause of a query as it was typed. */
  public Clause compile(Query query) throws IOException {
    return compile(query, false);
  }

  /** The clause of a query with what its short forms stand for. */
  public Clause expanded(Query query) throws IOException {
    return compile(query, true);
  }

  /** The same without those of its plain words that pass a test, if any others are left. */
  Clause expandedWithout(Query.And query, Predicate<Query.Word> dropped) throws IOException {
    List<TermGroup> parts = acronyms.parts(query.parts());
    List<TermGroup> left =
        parts.stream()
            .filter(part ->
                !(part instanceof TermGroup.Words words
                    && words.words().stream().allMatch(dropped)))
            .toList();
    return groups(TermGroup.joined(left.isEmpty() ? parts : left), true);
  }

  /** The labeled clause of what is looked for in texts. */
  public Clause text(TextClause text) throws IOException {
    return text(text, false);
  }

  private Clause text(TextClause text, boolean expansion) throws IOException {
    return new Clause.Labeled(text, expansion, compiler.compile(text));
  }

  private Clause compile(Query query, boolean expand) throws IOException {
    return switch (query) {
      case Query.All all -> new Clause.MatchAll();
      case Query.Word word ->
          groups(
              expand ? acronyms.parts(List.of(word)) : List.of(TermGroup.Words.of(word)), expand);
      case Query.Phrase phrase ->
          all(texts.phrase(phrase.field(), phrase.text(), phrase.slop()), false);
      case Query.Prefix prefix -> all(texts.prefix(prefix.field(), prefix.text()), false);
      case Query.Fuzzy fuzzy -> all(texts.fuzzy(fuzzy.field(), fuzzy.text(), fuzzy.edits()), false);
      case Query.InSubject subject ->
          filter(
              FilterCompiler.subjects(
                  List.of(subject.subject()),
                  subject.primaryOnly() ? Schema.PRIMARY : Schema.SUBJECT,
                  snapshot.settings().taxonomy()));
      case Query.HasId id -> filter(new Clause.Term(Schema.ID, id.reference().id().value()));
      case Query.HasDoi doi ->
          filter(new Clause.Term(Schema.DOI, doi.doi().toLowerCase(Locale.ROOT)));
      case Query.Announced announced -> filter(FilterCompiler.announced(announced.type(), asOf));
      case Query.Marked marked -> filter(new Clause.Term(Schema.MARK, marked.mark().code()));
      case Query.Paged paged -> filter(FilterCompiler.pages(paged.pages()));
      case Query.HasValue has -> filter(declared.value(has, analyzer.parts(has.value())));
      case Query.InRange in -> filter(declared.range(in));
      case Query.Dated dated -> filter(Dates.of(dated.field(), dated.from(), dated.to(), asOf));
      case Query.And and ->
          groups(
              TermGroup.joined(expand ? acronyms.parts(and.parts()) : TermGroup.parts(and.parts())),
              expand);
      case Query.Or or -> {
        List<Clause> any = new ArrayList<>();
        for (Query part : or.parts()) {
          any.add(compile(part, expand));
        }
        yield Clause.Bool.any(any);
      }
      case Query.Not not ->
          Clause.Bool.all(List.of(new Clause.MatchAll()))
              .narrowed(List.of(), List.of(compile(not.part(), expand)));
    };
  }

  /** Papers that match all of some groups. */
  private Clause groups(List<TermGroup> groups, boolean expand) throws IOException {
    if (groups.size() == 1) {
      switch (groups.getFirst()) {
        case TermGroup.Words words when words.words().size() == 1 -> {
          return all(texts.words(words.field(), words.typed()), false);
        }
        case TermGroup.Words words -> {}
        case TermGroup.Expanded expanded when expanded.words().size() == 1 -> {
          return expanded(texts.words(expanded.field(), expanded.typed()), expanded);
        }
        case TermGroup.Expanded expanded -> {}
        case TermGroup.Other other -> {
          return compile(other.query(), expand);
        }
      }
    }
    List<Clause> must = new ArrayList<>();
    List<Clause> never = new ArrayList<>();
    List<Clause.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < groups.size(); ) {
      List<TermGroup> run = TermGroup.run(groups.subList(i, groups.size()));
      if (run.isEmpty()) {
        if (groups.get(i) instanceof TermGroup.Other(Query.Not(Query excluded))) {
          never.add(compile(excluded, expand));
        } else if (groups.get(i) instanceof TermGroup.Other(Query other)) {
          must.add(compile(other, expand));
        }
        i++;
      } else {
        must.addAll(run(run));
        ProximityPairs.of(analyzer.compounds(TermGroup.typed(run)), CommonWords::inSentences)
            .forEach(pair -> pairs.addAll(pair.clauses()));
        i += run.size();
      }
    }
    List<Clause> anything = must.isEmpty() ? List.of(new Clause.MatchAll()) : List.of();
    Clause all = new Clause.Bool(must, List.of(), anything, never);
    return pairs.isEmpty() ? all : new Clause.Proximity(all, pairs);
  }

  /** What must match of words side by side, some of which mean something together. */
  private List<Clause> run(List<TermGroup> run) throws IOException {
    List<String> typed = TermGroup.typed(run);
    boolean plain = run.stream().allMatch(group -> group instanceof TermGroup.Words);
    List<List<TextClause>> byWord = texts.byWord(run.getFirst().field(), typed).orElse(null);
    List<Clause> must = new ArrayList<>();
    if (plain || byWord == null) {
      for (TextClause clause : texts.words(run.getFirst().field(), typed)) {
        must.add(text(clause));
      }
      return must;
    }
    int at = 0;
    for (TermGroup group : run) {
      int end = at + group.words().size();
      List<TextClause> clauses = byWord.subList(at, end).stream().flatMap(List::stream).toList();
      at = end;
      if (group instanceof TermGroup.Expanded expanded && !clauses.isEmpty()) {
        must.add(expanded(clauses, expanded));
      } else {
        for (TextClause clause : clauses) {
          must.add(text(clause));
        }
      }
    }
    return must;
  }

  /** Papers that have all of some words, or what means the same. */
  private Clause expanded(List<TextClause> words, TermGroup.Expanded expanded) throws IOException {
    List<Clause> any = new ArrayList<>(List.of(all(words, false)));
    for (List<TextClause> meaning : expanded.meanings()) {
      any.add(all(meaning, true));
    }
    return Clause.Bool.any(any);
  }

  private Clause all(List<TextClause> clauses, boolean expansion) throws IOException {
    if (clauses.isEmpty()) {
      return new Clause.MatchNone();
    }
    List<Clause> all = new ArrayList<>();
    for (TextClause clause : clauses) {
      all.add(text(clause, expansion));
    }
    return all.size() == 1 ? all.getFirst() : Clause.Bool.all(all);
  }

  /** A condition that narrows and does not rank. */
  private static Clause filter(Clause condition) {
    return new Clause.Boosted(new Clause.Constant(condition), 0f);
  }
}
