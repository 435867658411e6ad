package dev.incipit.web.api;

import dev.incipit.search.Correction;
import dev.incipit.search.Relaxation;
import dev.incipit.search.WordFormCounts;
import dev.incipit.web.params.SearchParams;
import org.jspecify.annotations.Nullable;

/** The parts of an answer that advise on the search. */
final class AdviceJson {
  private AdviceJson() {}

  /** The query as the index spells it. */
  record CorrectionJson(String query, long total) {
    static @Nullable CorrectionJson of(@Nullable Correction correction) {
      return correction == null
          ? null
          : new CorrectionJson(correction.query().toString(), correction.total());
    }
  }

  /**
   * The search without one of its conditions; {@code parameters} is the address that asks for it.
   */
  record RelaxationJson(String dropped, String query, String parameters, long total) {
    static RelaxationJson of(Relaxation relaxation) {
      String query = relaxation.query().toString();
      SearchParams params = SearchParams.NONE.withText(query).withFilters(relaxation.filters());
      return new RelaxationJson(
          relaxation.dropped(), query, params.toQuery().toString(), relaxation.total());
    }
  }

  /** How many papers have the words typed, any form of them, and any spelling. */
  record FormsJson(long exact, long wordForms, long variants) {
    static @Nullable FormsJson of(@Nullable WordFormCounts forms) {
      return forms == null
          ? null
          : new FormsJson(forms.exact(), forms.wordForms(), forms.variants());
    }
  }
}
