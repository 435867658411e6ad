package dev.incipit.web.page.help;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.SubjectNode;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.description.QueryDescription;
import dev.incipit.web.page.frame.HiddenField;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form that writes a query.
 *
 * @param fields the texts that are filled in
 * @param choices what is chosen from a few
 * @param since the first day as a form writes it; empty when open
 * @param until the last day likewise
 * @param primary whether only primary subjects count
 * @param subjects the subjects that there are
 * @param hidden the rest of the search, which the form carries along
 * @param query the query that is written; empty for none
 * @param described the same in words
 * @param href the search for it
 */
public record AdvancedView(
    List<Field> fields,
    List<Select> choices,
    String since,
    String until,
    boolean primary,
    List<Option> subjects,
    List<HiddenField> hidden,
    String query,
    String described,
    String href) {

  /** A field for a text, with what it is called and what to write into it. */
  public record Field(String name, String label, String hint, String value) {}

  /** A choice from a few. */
  public record Select(String name, String label, List<Option> options) {}

  /** One of them. */
  public record Option(String value, String label, boolean chosen) {}

  /**
   * The form with a query in it.
   *
   * @param search the search with the query that is written
   * @param filled the form as it came, which is shown as it is unless it is empty
   */
  static AdvancedView of(SearchParams search, AdvancedForm filled) {
    Query query = search.parsed().query();
    AdvancedForm form = filled.isEmpty() ? FormReading.of(query) : filled;
    return new AdvancedView(
        List.of(
            new Field("words", "All of these words", "in any form and order", form.words()),
            new Field("phrase", "This exact phrase", "words in a row", form.phrase()),
            new Field("any", "Any of these words", "one of them is enough", form.any()),
            new Field("none", "None of these words", "", form.none()),
            new Field("title", "In the title", "", form.title()),
            new Field("authors", "Authors", "separated by semicolons", form.authors()),
            new Field("abstract", "In the abstract", "", form.summary()),
            new Field("subjects", "Subjects", "codes, separated by commas", form.subjects()),
            new Field("rest", "Further conditions", "in the search syntax", form.rest())),
        List.of(announced(form), dated(form)),
        form.since() == null ? "" : form.since().toString(),
        form.until() == null ? "" : form.until().toString(),
        form.primary(),
        search.settings().taxonomy().roots().stream().flatMap(AdvancedView::options).toList(),
        HiddenField.of(search, Set.of("q")),
        query instanceof Query.All ? "" : query.toString(),
        query instanceof Query.All ? "" : QueryDescription.of(query, search.settings()),
        search.href());
  }

  private static Select announced(AdvancedForm form) {
    Stream<Option> types =
        Stream.of(AnnouncementType.values())
            .map(type -> new Option(type.code(), TextFormat.badge(type), type == form.type()));
    Option always = new Option("", "Any", form.type() == null);
    return new Select(
        "announced", "Announced as", Stream.concat(Stream.of(always), types).toList());
  }

  private static Select dated(AdvancedForm form) {
    return new Select(
        "dated",
        "Dates",
        Stream.of(DateField.values())
            .map(field -> new Option(field.code(), field.code(), field == form.dated()))
            .toList());
  }

  private static Stream<Option> options(SubjectNode node) {
    Stream<Option> below = node.children().stream().flatMap(AdvancedView::options);
    return node.code().startsWith("grp_")
        ? below
        : Stream.concat(Stream.of(new Option(node.code(), node.name(), false)), below);
  }
}
