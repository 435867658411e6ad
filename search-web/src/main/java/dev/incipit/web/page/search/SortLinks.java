package dev.incipit.web.page.search;

import dev.incipit.search.Meaning;
import dev.incipit.search.MeaningReport;
import dev.incipit.search.Preference;
import dev.incipit.search.Sort;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.params.SearchParams;
import dev.incipit.web.params.SimilarParams;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links to the same search in other orders, and to why the order is what it is. */
final class SortLinks {
  /** From so many words on what was typed is rather a text than a question. */
  private static final int TEXT = 25;

  private SortLinks() {}

  static List<Link> of(SearchParams params, MeaningReport meaning) {
    List<Link> links = new ArrayList<>();
    links.add(link("Relevance", params, Sort.RELEVANCE, Preference.NONE));
    links.add(link("Recent first among the best", params, Sort.RELEVANCE, Preference.RECENT));
    // The other orders are for programs, and shown where an address asks for one.
    Stream.of(Sort.NEWEST, Sort.OLDEST, params.sort())
        .filter(sort -> sort != Sort.RELEVANCE)
        .distinct()
        .forEach(sort -> links.add(link(name(sort), params, sort, Preference.NONE)));
    if (meaning.ordered()) {
      links.add(new Link("Words alone", params.withMeaning(Meaning.OFF).href(), false));
    } else if (params.meaning() == Meaning.OFF) {
      links.add(new Link("Words and meaning", params.withMeaning(Meaning.ORDER).href(), false));
    }
    return List.copyOf(links);
  }

  private static String name(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Relevance";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
      case LAST_SUBMITTED -> "Last submitted";
      case FIRST_SUBMITTED -> "First submitted";
      case LAST_UPDATED -> "Last updated";
      case FIRST_UPDATED -> "First updated";
    };
  }

  private static Link link(String name, SearchParams params, Sort sort, Preference preference) {
    // Where dates decide, a preference changes nothing.
    boolean current =
        sort == params.sort() && (sort != Sort.RELEVANCE || preference == params.prefer());
    return new Link(name, params.withSort(sort).withPrefer(preference).href(), current);
  }

  /** Papers of like meaning besides; null where they are shown, or meaning is not known. */
  static @Nullable Link more(SearchParams params, MeaningReport meaning) {
    return meaning.ordered() && params.meaning() != Meaning.MORE
        ? new Link(
            "More by meaning, without these words", params.withMeaning(Meaning.MORE).href(), false)
        : null;
  }

  /** Papers like what was typed, if that is as long as an abstract; null if it is not. */
  static @Nullable Link alike(SearchParams params) {
    return params.text().split("\\s+").length >= TEXT
        ? new Link("Papers like this text", SimilarParams.href(params.text()), false)
        : null;
  }

  static @Nullable Link explain(SearchParams params) {
    if (params.sort() != Sort.RELEVANCE || params.text().isBlank()) {
      return null;
    }
    return params.explain()
        ? new Link("Hide explanation", params.withExplain(false).href(), true)
        : new Link("Explain ranking", params.withExplain(true).href(), false);
  }
}
