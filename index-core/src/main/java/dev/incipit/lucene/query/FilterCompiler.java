package dev.incipit.lucene.query;

import dev.incipit.lucene.analysis.Names;
import dev.incipit.lucene.document.Schema;
import dev.incipit.lucene.scoring.ScoreBoostQuery;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.FacetField;
import dev.incipit.search.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Compiles filters, those of each facet field apart, so that counts of a field can leave out its
 * own filter.
 */
public final class FilterCompiler {
  private final Map<FacetField, Query> byField = new EnumMap<>(FacetField.class);
  private final List<Query> always = new ArrayList<>();
  private final List<Query> never = new ArrayList<>();

  public FilterCompiler(Filters filters) {
    if (!filters.subjects().isEmpty()) {
      byField.put(FacetField.SUBJECT, subjects(filters));
    }
    if (!filters.authors().isEmpty()) {
      byField.put(FacetField.AUTHOR, authors(filters.authors()));
    }
    if (!filters.years().isEmpty()) {
      byField.put(FacetField.YEAR, years(filters.years()));
    }
    if (!filters.types().isEmpty()) {
      byField.put(FacetField.TYPE, types(filters.types()));
    }
    if (filters.from() != null || filters.to() != null) {
      always.add(
          switch (filters.dateField()) {
            case SUBMITTED -> Dates.submitted(filters.from(), filters.to());
            case ANNOUNCED -> Dates.announced(filters.from(), filters.to());
            case UPDATED -> Dates.updated(filters.from(), filters.to());
          });
    }
    if (!filters.notSubjects().isEmpty()) {
      never.add(anyOf(Schema.SUBJECT, canonical(filters.notSubjects())));
    }
    if (!filters.notAuthors().isEmpty()) {
      never.add(authors(filters.notAuthors()));
    }
    if (!filters.notYears().isEmpty()) {
      never.add(years(filters.notYears()));
    }
    if (!filters.notTypes().isEmpty()) {
      never.add(types(filters.notTypes()));
    }
  }

  /** Whether anything is filtered by. */
  public boolean any() {
    return !byField.isEmpty() || !always.isEmpty() || !never.isEmpty();
  }

  /** Whether a field is filtered by. */
  public boolean narrows(FacetField field) {
    return byField.containsKey(field);
  }

  /** The filter of a field; null if there is none. */
  public @Nullable Query of(FacetField field) {
    return byField.get(field);
  }

  /** The query narrowed by the filters that belong to no field. */
  public Query narrowByOthers(Query query) {
    return narrow(query, List.of());
  }

  /** The query narrowed by all filters. */
  public Query narrow(Query query) {
    return narrow(query, byField.values());
  }

  /** The query narrowed by all filters but a field's own. */
  public Query narrowExcept(Query query, FacetField field) {
    Map<FacetField, Query> others = new EnumMap<>(byField);
    others.remove(field);
    return narrow(query, others.values());
  }

  private Query narrow(Query query, Collection<Query> filters) {
    if (filters.isEmpty() && always.isEmpty() && never.isEmpty()) {
      return query;
    }
    if (query instanceof ScoreBoostQuery raised) {
      return raised.over(narrow(raised.words(), filters));
    }
    BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> narrowed.add(filter, Occur.FILTER));
    always.forEach(filter -> narrowed.add(filter, Occur.FILTER));
    never.forEach(filter -> narrowed.add(filter, Occur.MUST_NOT));
    return narrowed.build();
  }

  private static Query subjects(Filters filters) {
    List<String> codes = canonical(filters.subjects());
    return switch (filters.subjectRole()) {
      case ANY -> anyOf(Schema.SUBJECT, codes);
      case PRIMARY -> anyOf(Schema.PRIMARY, codes);
      case CROSS -> crossAny(codes);
    };
  }

  private static Query crossAny(List<String> codes) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String code : codes) {
      any.add(
          new BooleanQuery.Builder()
              .add(QueryCompiler.term(Schema.SUBJECT, code), Occur.FILTER)
              .add(QueryCompiler.term(Schema.PRIMARY, code), Occur.MUST_NOT)
              .build(),
          Occur.SHOULD);
    }
    return any.build();
  }

  private static Query authors(Collection<String> names) {
    return anyOf(Schema.AUTHOR_NAME, names.stream().map(Names::value).toList());
  }

  private static Query years(Collection<Integer> years) {
    return anyOf(Schema.YEAR, years.stream().map(String::valueOf).toList());
  }

  private static Query types(Collection<AnnouncementType> types) {
    return anyOf(Schema.TYPE, types.stream().map(AnnouncementType::code).toList());
  }

  private static List<String> canonical(Collection<String> codes) {
    return codes.stream().map(Taxonomy.arxiv()::canonical).toList();
  }

  private static Query anyOf(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }
}
