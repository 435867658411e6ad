package dev.incipit.query;

import dev.incipit.paper.PaperReference;
import dev.incipit.query.syntax.Letters;
import dev.incipit.settings.IndexSettings;
import java.util.List;
import java.util.Optional;

/** Parses the query language. Stateless and thread-safe. */
public final class QueryParser {
  private QueryParser() {}

  /**
   * Parses a query text; total, whatever is typed gives a tree, in time linear in its length.
   *
   * <pre>
   * query    := either
   * either   := all ( "OR" all )*
   * all      := not ( "AND"? not )* ; "ANDNOT" stands for "AND" "NOT"
   * not      := ( "NOT" | "-" )* one ; "-" only at the start, something other than a blank after it
   * one      := field? ( "(" either ")" | phrase | word ) | id
   * field    := name ":"            ; see docs/reference/query-syntax.md for the names
   * phrase   := quote text quote ( "~" digits )?
   * word     := text ( "*" | "~" digit? )?
   * </pre>
   *
   * <p>Operators are operators in upper case only; {@code &&} and {@code ||} stand for AND and OR.
   * Ids side by side are alternatives, as no paper has two. A word ends at a blank, at a quote that
   * has no backslash before it, and at a closing parenthesis that it did not open itself: {@code
   * O(n)} is one word. A word with blanks between such parentheses, as {@code O(n log n)}, is a
   * phrase where a letter or number stands by itself in it. After a field's name a word is taken
   * literally, so {@code all:OR} is the word OR. An id is recognised in every spelling of {@link
   * PaperReference#recognise}, and a DOI too, unless a field stands before it.
   *
   * <p>{@link Query#toString} of the result parses to an equal tree without problems but notes.
   * Close to {@link QueryLimits#MAX_LENGTH} the written form can be longer than what was typed, and
   * so too long.
   *
   * @param text the text
   * @return the tree, and what could not be used
   */
  public static ParsedQuery parse(String text) {
    return parse(text, IndexSettings.DEFAULT);
  }

  /**
   * Parses a query text as {@link #parse(String)} does, by the subjects and fields of an index.
   *
   * @param text the text
   * @param settings the subjects and fields of the index
   * @return the tree, and what could not be used
   */
  public static ParsedQuery parse(String text, IndexSettings settings) {
    FieldNames names = new FieldNames(settings);
    boolean cut = text.length() > QueryLimits.MAX_LENGTH;
    String clean = Letters.clean(cut ? front(text) : text);
    // Whole, since a citation has blanks: arXiv:2604.07609v2 [cs.DC].
    Optional<PaperReference> reference = PaperReference.recognise(clean);
    if (reference.isPresent()) {
      return new ParsedQuery(text, new Query.HasId(reference.get()), List.of());
    }
    return read(text, clean, cut, false, names)
        .orElseGet(() -> read(text, clean, cut, true, names).orElseThrow());
  }

  /** Empty if ids are taken for ids though words stand beside them. */
  private static Optional<ParsedQuery> read(
      String typed, String clean, boolean cut, boolean idsAreWords, FieldNames names) {
    ProblemCollector problems = new ProblemCollector();
    if (cut) {
      problems.limit("too-long", QueryLimits.MAX_LENGTH, QueryLimits.tooLong(typed.length()));
    }
    QueryReader reader = new QueryReader(clean, cut, idsAreWords, problems, names);
    Query query = reader.read();
    if (!idsAreWords && reader.mixesIdsAndWords()) {
      return Optional.empty();
    }
    if (!(query instanceof Query.All && reader.asksForAll())) {
      query = WordlessQuery.told(typed, query, problems);
    }
    return Optional.of(new ParsedQuery(typed, query, problems.inOrder()));
  }

  /** As much as is allowed, without half a word at the end. */
  private static String front(String text) {
    int end = QueryLimits.MAX_LENGTH;
    while (end > 0 && !Letters.isBlank(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end > 0 ? end : QueryLimits.MAX_LENGTH);
  }
}
