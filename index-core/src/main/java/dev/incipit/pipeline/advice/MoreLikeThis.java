package dev.incipit.pipeline.advice;

import dev.incipit.document.Schema;
import dev.incipit.engine.Clause;
import dev.incipit.engine.IndexSnapshot;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import dev.incipit.search.Highlights;
import dev.incipit.search.Hit;
import dev.incipit.search.SimilarRequest;
import dev.incipit.semantic.QueryEncoder;
import dev.incipit.semantic.ScoreFusion;
import dev.incipit.semantic.VectorView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds papers like others, or like a text.
 *
 * <p>The most telling terms of each are searched for; the best hits are ranked anew by the subjects
 * that they share with it too. A score is a share of what the paper itself would score, and adds up
 * over those asked for. Where the hits have vectors, their meaning counts as it does in searches.
 *
 * <p>How many terms, with which weights, the bonus for subjects and how many hits are ranked anew
 * were chosen by how many papers of the same authors are among the ten most alike, see
 * docs/explanation/relevance.md.
 */
public final class MoreLikeThis {
  /** Hits that are ranked anew, besides those asked for. */
  private static final int CANDIDATES = 50;

  /** What sharing all subjects adds to a score, as a share of it. */
  private static final double SUBJECT_BONUS = 0.5;

  /** What is less alike than this shares a word or two by chance. */
  private static final double LEAST = 0.05;

  private final IndexSnapshot snapshot;
  private final VectorView vectors;
  private final @Nullable QueryEncoder encoder;

  /**
   * Finds papers of a state of an index.
   *
   * @param vectors those of its papers
   * @param encoder makes such of texts; null if there is none
   */
  public MoreLikeThis(IndexSnapshot snapshot, VectorView vectors, @Nullable QueryEncoder encoder) {
    this.snapshot = snapshot;
    this.vectors = vectors;
    this.encoder = encoder;
  }

  /** What papers are to be like: words, and subjects if it is a paper. */
  private record Example(String title, String text, Set<String> subjects) {
    static Example of(Paper paper) {
      return new Example(paper.title(), paper.abstractText(), codes(paper));
    }

    static Example of(String text) {
      return new Example("", text, Set.of());
    }
  }

  /** A paper that shares words, and how alike it is by them and by subjects. */
  private record Candidate(AnnouncedPaper paper, double score) {
    Candidate plus(Candidate other) {
      return new Candidate(paper, score + other.score);
    }
  }

  /** The papers asked for, most alike first. */
  public List<Hit> to(SimilarRequest request) throws IOException {
    List<Example> examples = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    for (PaperId id : request.papers()) {
      Optional<AnnouncedPaper> found = snapshot.find(id);
      if (found.isPresent()) {
        asked.add(id.value());
        examples.add(Example.of(found.get().paper()));
      }
    }
    if (!request.text().isBlank()) {
      examples.add(Example.of(request.text()));
    }
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Example example : examples) {
      for (Candidate candidate : like(example, request.limit() + examples.size() - 1)) {
        candidates.merge(candidate.paper().id().value(), candidate, Candidate::plus);
      }
    }
    candidates.keySet().removeAll(asked);
    List<Hit> hits =
        ranked(List.copyOf(candidates.values()), meanings(asked, request.text())).stream()
            .limit(request.limit())
            .toList();
    return examples.size() == 1 ? explained(examples.getFirst(), hits) : hits;
  }

  /** The hits with what they share with the only one that was asked for. */
  private List<Hit> explained(Example example, List<Hit> hits) throws IOException {
    SharedTerms common =
        new SharedTerms(
            example.title(),
            example.text(),
            SignificantTerms.of(example.title(), example.text(), snapshot));
    List<Hit> explained = new ArrayList<>();
    for (Hit hit : hits) {
      double subjects = SUBJECT_BONUS * shared(example.subjects(), codes(hit.paper()));
      double bonus = hit.score() * subjects / (1 + subjects);
      explained.add(
          new Hit(hit.entry(), hit.score(), hit.highlights(), common.explain(hit, bonus)));
    }
    return explained;
  }

  private List<Candidate> like(Example example, int limit) throws IOException {
    Clause query = query(SignificantTerms.of(example.title(), example.text(), snapshot));
    List<IndexSnapshot.Scored> found = snapshot.best(query, limit + CANDIDATES);
    if (found.isEmpty()) {
      return List.of();
    }
    // A paper of the index has all of its terms, and so nearly always the best score.
    double best = found.getFirst().score();
    List<Candidate> candidates = new ArrayList<>();
    for (IndexSnapshot.Scored hit : found) {
      double likeness = hit.score() / best;
      if (likeness >= LEAST) {
        double shared = shared(example.subjects(), codes(hit.paper().paper()));
        candidates.add(
            new Candidate(
                hit.paper(), likeness * (1 + SUBJECT_BONUS * shared) / (1 + SUBJECT_BONUS)));
      }
    }
    return candidates;
  }

  /** The vectors of what was asked for that has one. */
  private List<byte[]> meanings(Collection<String> papers, String text) throws IOException {
    List<byte[]> meanings = new ArrayList<>(vectors.of(papers).values());
    if (!text.isBlank() && encoder != null && vectors.size() > 0) {
      encoder.encode(text).ifPresent(meanings::add);
    }
    return meanings;
  }

  private List<Hit> ranked(List<Candidate> candidates, List<byte[]> meanings) throws IOException {
    Map<String, byte[]> known =
        meanings.isEmpty()
            ? Map.of()
            : vectors.of(candidates.stream().map(hit -> hit.paper().id().value()).toList());
    List<ScoreFusion.Candidate> scored = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String id = candidate.paper().id().value();
      byte[] vector = known.get(id);
      Double similarity = vector == null ? null : similarity(vector, meanings);
      scored.add(new ScoreFusion.Candidate(id, candidate.score(), 0, similarity));
    }
    Optional<List<ScoreFusion.Fused>> order = ScoreFusion.order(scored);
    return order.isPresent()
        ? order.get().stream()
            .map(fused -> hit(candidates.get(fused.from()), fused.score()))
            .toList()
        : candidates.stream()
            .map(candidate -> hit(candidate, candidate.score()))
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .toList();
  }

  private static Hit hit(Candidate candidate, double score) {
    return new Hit(candidate.paper(), score, Highlights.NONE, null);
  }

  private static double similarity(byte[] vector, List<byte[]> meanings) {
    return meanings.stream()
        .mapToDouble(meaning -> VectorView.similarity(vector, meaning))
        .average()
        .orElse(0);
  }

  /** The search weighs a term by its rarity already; how often the paper has it is added. */
  private static Clause query(List<SignificantTerms.Weighted> terms) {
    return Clause.Bool.any(
        terms.stream()
            .map(term ->
                new Clause.Boosted(new Clause.Term(Schema.WORDS, term.term()), term.frequency()))
            .toList());
  }

  /** Which part of the subjects of both papers they share, 0 to 1. */
  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    int union = one.size() + other.size() - both.size();
    return union == 0 ? 0 : (double) both.size() / union;
  }

  private static Set<String> codes(Paper paper) {
    return new HashSet<>(paper.subjects().stream().map(Subject::code).toList());
  }
}
