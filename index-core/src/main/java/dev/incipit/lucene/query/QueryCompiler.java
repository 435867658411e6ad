package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.CommonWords;
import dev.incipit.lucene.analysis.Compound;
import dev.incipit.lucene.document.Schema;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;

/** Compiles a query tree to a Lucene query. */
public final class QueryCompiler {
  private static final Query ANYTHING = Query.all();

  private QueryCompiler() {}

  public static org.apache.lucene.search.Query compile(Query query) {
    return switch (query) {
      case Query.All all -> MatchAllDocsQuery.INSTANCE;
      case Query.Word word -> texts(QueryAnalysis.words(word.field(), List.of(word.text())));
      case Query.Phrase phrase ->
          texts(QueryAnalysis.phrase(phrase.field(), phrase.text(), phrase.slop()));
      case Query.Prefix prefix -> texts(QueryAnalysis.prefix(prefix.field(), prefix.text()));
      case Query.Fuzzy fuzzy ->
          texts(QueryAnalysis.fuzzy(fuzzy.field(), fuzzy.text(), fuzzy.edits()));
      case Query.InSubject subject ->
          filter(
              subject(subject.subject(), subject.primaryOnly() ? Schema.PRIMARY : Schema.SUBJECT));
      case Query.HasId id -> filter(term(Schema.ID, id.reference().id().value()));
      case Query.HasDoi doi -> filter(term(Schema.DOI, doi.doi().toLowerCase(Locale.ROOT)));
      case Query.Announced announced -> filter(term(Schema.TYPE, announced.type().code()));
      case Query.Dated dated -> filter(dated(dated));
      case Query.And and -> and(and);
      case Query.Or or -> or(or);
      case Query.Not not -> and(new Query.And(List.of(ANYTHING, not)));
    };
  }

  /** Whether a query orders papers by how well they match. */
  public static boolean ranks(Query query) {
    return !QueryAnalysis.clauses(query).isEmpty();
  }

  private static org.apache.lucene.search.Query and(Query.And and) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<ProximityPairs.Pair> pairs = new ArrayList<>();
    boolean something = false;
    for (TermGroup group : TermGroup.of(and.parts())) {
      switch (group) {
        case TermGroup.Words words -> {
          for (TextClause clause : QueryAnalysis.words(words.field(), words.words())) {
            all.add(TextQueries.of(clause), Occur.MUST);
            something = true;
          }
          pairs.addAll(ProximityPairs.of(Compound.of(words.words()), CommonWords::inSentences));
        }
        case TermGroup.Other(Query.Not not) -> all.add(compile(not.part()), Occur.MUST_NOT);
        case TermGroup.Other other -> {
          all.add(compile(other.query()), Occur.MUST);
          something = true;
        }
      }
    }
    if (!something) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return ProximityPairs.raise(all.build(), pairs);
  }

  private static org.apache.lucene.search.Query or(Query.Or or) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    or.parts().forEach(part -> any.add(compile(part), Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query texts(List<TextClause> clauses) {
    if (clauses.size() == 1) {
      return TextQueries.of(clauses.getFirst());
    }
    if (clauses.isEmpty()) {
      return new MatchNoDocsQuery("no letter or digit to search for");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    clauses.forEach(clause -> all.add(TextQueries.of(clause), Occur.MUST));
    return all.build();
  }

  /** Papers of a subject, by any of its codes. */
  static org.apache.lucene.search.Query subject(String code, String field) {
    return term(field, Taxonomy.arxiv().canonical(code));
  }

  public static org.apache.lucene.search.Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static org.apache.lucene.search.Query dated(Query.Dated dated) {
    return switch (dated.field()) {
      case SUBMITTED -> Dates.submitted(dated.from(), dated.to());
      case ANNOUNCED -> Dates.announced(dated.from(), dated.to());
      case UPDATED -> Dates.updated(dated.from(), dated.to());
    };
  }

  /** A condition that narrows and does not rank. */
  private static org.apache.lucene.search.Query filter(org.apache.lucene.search.Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0f);
  }
}
