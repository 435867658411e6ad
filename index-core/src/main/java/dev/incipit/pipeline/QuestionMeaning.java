package dev.incipit.pipeline;

import dev.incipit.compile.Plan;
import dev.incipit.engine.EngineResponse;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import dev.incipit.search.Explanation;
import dev.incipit.search.IndexStats;
import dev.incipit.search.MatchMode;
import dev.incipit.search.Meaning;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import dev.incipit.semantic.QueryEncoder;
import dev.incipit.semantic.ScoreFusion;
import dev.incipit.semantic.VectorView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the meaning of one question decides: whether it orders the first hits, and how. Whoever uses
 * fields, phrases, operators or an order by date knows what is wanted, and gets just that. Not
 * thread-safe.
 */
final class QuestionMeaning {
  /** Fewer words are names and keywords, whose meaning is what they look like. */
  private static final int FEWEST = 2;

  /** From so many words on a question is ordered by meaning without being asked. */
  private static final int QUESTION = 3;

  /** So many papers need vectors for that. */
  private static final double COVERAGE = 0.95;

  private final SearchRequest request;
  private final @Nullable QueryEncoder encoder;
  private final Vectors source;
  private final boolean relevance;
  private final List<String> words;
  private final boolean plain;
  private byte @Nullable [] vector;
  private @Nullable String hindrance;
  private boolean withoutRelated;
  private boolean ordered;

  /** Gives the vectors of the state that is searched. */
  interface Vectors {
    VectorView get() throws IOException;
  }

  /**
   * The meaning of a question.
   *
   * @param encoder null if the index knows words only
   * @param source the state of them to look at
   */
  QuestionMeaning(
      SearchRequest request, Sort sort, @Nullable QueryEncoder encoder, Vectors source) {
    this.request = request;
    this.encoder = encoder;
    this.source = source;
    this.relevance = sort == Sort.RELEVANCE;
    List<Query> parts = parts(request.query());
    this.words = parts.stream().flatMap(part -> plain(part).stream()).toList();
    this.plain = words.size() == parts.size();
  }

  /** A hit, and its place by meaning; null if only its words count. */
  record Ranked(EngineResponse.Found found, ScoreFusion.@Nullable Fused fused) {
    double score() {
      return fused == null ? found.score() : fused.score();
    }

    /** The parts of the score, of which those of the words weigh less than alone. */
    Explanation explained(Explanation words) {
      if (fused == null) {
        return words;
      }
      List<Explanation.Part> parts = new ArrayList<>();
      for (Explanation.Part part : words.parts()) {
        double weight = part.kind().isHeadStart() ? 1 : 1 - ScoreFusion.WEIGHT;
        parts.add(new Explanation.Part(part.kind(), part.label(), weight * part.score()));
      }
      double share = fused.most() == 0 ? 0 : ScoreFusion.WEIGHT * fused.meaning() / fused.most();
      parts.add(
          new Explanation.Part(
              Explanation.Kind.MEANING,
              String.format(Locale.ROOT, "meaning: %.2f of %.2f", share, ScoreFusion.WEIGHT),
              fused.meaning()));
      return new Explanation(parts);
    }
  }

  static List<Query> parts(Query query) {
    return query instanceof Query.And and ? and.parts() : List.of(query);
  }

  static Optional<String> plain(Query part) {
    return part instanceof Query.Word word && word.field() == TextField.ALL
        ? Optional.of(word.text())
        : Optional.empty();
  }

  /** The plain words as they were typed. */
  String text() {
    return String.join(" ", words);
  }

  /** Whether papers of like meaning are to be told besides. */
  boolean wantsMore() {
    return request.meaning() == Meaning.MORE
        && encoder != null
        && relevance
        && !words.isEmpty()
        && request.page() == 1
        && request.cursor() == null;
  }

  /** Whether the question is one that meaning may order, whatever the index has. */
  private boolean mayOrder() {
    return encoder != null
        && request.meaning() != Meaning.OFF
        && relevance
        && plain
        && request.matching() != MatchMode.ALL
        && words.size() >= (request.meaning() == null ? QUESTION : FEWEST);
  }

  /** The state that an order by meaning depends on too. */
  IndexStats stamped(IndexStats stats) throws IOException {
    return mayOrder() ? stamped(stats, source.get()) : stats;
  }

  static IndexStats stamped(IndexStats stats, VectorView vectors) {
    return vectors.version().isEmpty()
        ? stats
        : new IndexStats(
            stats.papers(),
            stats.newest(),
            stats.changed(),
            stats.fingerprint() + "." + vectors.version(),
            stats.segments(),
            stats.bytes(),
            stats.format());
  }

  /** Whether the first hits of a plan are to be ordered by meaning too. */
  boolean orders(Plan plan, long papers) throws IOException {
    if (!mayOrder()) {
      return false;
    }
    long size = source.get().size();
    return size > 0
        && (request.meaning() != null
            || (plan.matching() == MatchMode.ANY && size >= COVERAGE * papers));
  }

  /** The hits, of which the first are in an order by words and meaning if that can be made. */
  List<Ranked> ranked(List<EngineResponse.Found> found, Plan plan) throws IOException {
    int depth = Math.min(ScoreFusion.DEPTH, found.size());
    List<ScoreFusion.Candidate> candidates = new ArrayList<>();
    Optional<byte[]> vector = vector();
    if (vector.isPresent()) {
      List<EngineResponse.Found> first = found.subList(0, depth);
      Map<String, byte[]> known =
          source.get().of(first.stream().map(EngineResponse.Found::id).toList());
      for (EngineResponse.Found hit : first) {
        byte[] of = known.get(hit.id());
        Double similarity = of == null ? null : VectorView.similarity(of, vector.get());
        candidates.add(
            new ScoreFusion.Candidate(hit.id(), hit.score(), plan.ahead(hit.score()), similarity));
      }
    }
    Optional<List<ScoreFusion.Fused>> order = ScoreFusion.order(candidates);
    if (order.isEmpty()) {
      if (vector.isPresent() && depth > 0) {
        hindrance = "less than half of the first papers have vectors; encode the others";
      }
      return unchanged(found);
    }
    ordered = true;
    List<Ranked> ranked = new ArrayList<>();
    order.get().forEach(fused -> ranked.add(new Ranked(found.get(fused.from()), fused)));
    ranked.addAll(unchanged(found.subList(depth, found.size())));
    return ranked;
  }

  static List<Ranked> unchanged(List<EngineResponse.Found> found) {
    return found.stream().map(hit -> new Ranked(hit, null)).toList();
  }

  /** The vector of the words, made once; empty if the encoder does not work here. */
  private Optional<byte[]> vector() {
    if (vector == null && encoder != null) {
      vector = encoder.encode(text()).orElse(null);
      hindrance = vector == null ? encoder.problem() : hindrance;
    }
    return Optional.ofNullable(vector);
  }

  /** The most alike of all papers; none where not every vector can be looked at. */
  List<VectorView.Neighbor> nearest(int most) throws IOException {
    Optional<byte[]> vector = wantsMore() ? vector() : Optional.empty();
    if (vector.isEmpty()) {
      return List.of();
    }
    Optional<List<VectorView.Neighbor>> nearest = source.get().nearest(vector.get(), most);
    withoutRelated = nearest.isEmpty();
    return nearest.orElse(List.of());
  }

  /** Whether the first hits came into an order by meaning too. */
  boolean ordered() {
    return ordered;
  }

  /** Why the order is that of the words though another was asked for; null if it was not. */
  @Nullable String hindrance() throws IOException {
    if (withoutRelated) {
      return "papers by meaning alone are not told by an index on a cluster";
    }
    if (ordered || request.meaning() == Meaning.OFF) {
      return null;
    }
    // An encoder that does not work is told to whom did not ask, too: the order changes with it.
    if (hindrance != null || request.meaning() == null) {
      return hindrance;
    }
    if (encoder == null) {
      return "this index knows no meaning: no encoder is installed";
    }
    if (source.get().size() == 0) {
      return "no paper has a vector yet; encode the papers first";
    }
    return mayOrder() ? null : "the order by meaning is for two plain words or more, by relevance";
  }
}
