package dev.incipit.query;

import dev.incipit.mark.Mark;
import dev.incipit.mark.PageRange;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.query.syntax.DaySpanReader;
import dev.incipit.query.syntax.FilterNames;
import dev.incipit.query.syntax.SubjectNames;
import dev.incipit.query.syntax.ValueList;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldRange;
import dev.incipit.settings.FieldType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions of the values of fields that are no texts. A value that cannot be read is cut to
 * what can be, or left out: searched as words it would find papers that nobody asked for.
 */
final class FilterBuilder {
  private static final String DATES =
      " Write 2026, 2026-04 or 2026-04-10, a range such as 2024..2026, or 2024.. for an open end.";

  private final ProblemCollector problems;
  private final SubjectNames subjects;

  FilterBuilder(ProblemCollector problems, FieldNames names) {
    this.problems = problems;
    this.subjects = names.subjects();
  }

  /**
   * The condition of a value.
   *
   * @return empty if it restricts nothing, which is told
   */
  Optional<Query> of(Field field, String raw, int position) {
    String value = ValueList.trim(raw);
    if (!value.isEmpty() && value.chars().allMatch(c -> c == '*')) {
      problems.warn("lone-wildcard", position, "* alone restricts nothing here; left out.");
      return Optional.empty();
    }
    return switch (field) {
      case Field.Text text -> throw new IllegalArgumentException("a text is no filter: " + text);
      case Field.Day day -> day(day.field(), value, position);
      case Field.InSubject subject -> subjects(subject, value, position);
      case Field.Id id -> id(id.arxivOnly(), value, position);
      case Field.Doi doi -> doi(value, position);
      case Field.Type type -> types(value, position);
      case Field.Marked marked -> marks(value, position);
      case Field.Pages pages -> pages(value, position);
      case Field.Declared declared -> declared(declared.declaration(), value, position);
    };
  }

  private Optional<Query> day(DateField field, String value, int position) {
    DaySpanReader.Reading read = DaySpanReader.read(value);
    if (read.span().isEmpty()) {
      problems.warn(
          "bad-date",
          position,
          ProblemCollector.echo(value) + " is no date, so this filter was left out." + DATES);
    } else if (!read.faults().isEmpty()) {
      problems.warn("bad-date", position, String.join(" ", read.faults()) + openEnd(read));
    }
    if (read.swapped()) {
      problems.warn("reversed-range", position, "The range ends before it starts; turned round.");
    }
    if (read.endsKept()) {
      problems.note(
          "range-ends",
          position,
          "Between " + value + " nothing is left, so both ends were included.");
    }
    return read.span().map(days -> new Query.Dated(field, days.from(), days.to()));
  }

  private static String openEnd(DaySpanReader.Reading read) {
    boolean open = read.span().filter(days -> days.from() == null || days.to() == null).isPresent();
    boolean lost = read.faults().stream().anyMatch(fault -> fault.endsWith("is no date."));
    return open && lost ? " The range was left open at that end." : "";
  }

  private Optional<Query> subjects(Field.InSubject field, String value, int position) {
    if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
      problems.warn(
          "bad-subject",
          position,
          ProblemCollector.echo(value)
              + " is no subject, so it was left out. Write a code or a name, such as cs.LG.");
      return Optional.empty();
    }
    // Whole first, since names of subjects hold commas.
    boolean known = !subjects.codes(value).isEmpty();
    List<String> listed = known ? List.of(value) : ValueList.of(value);
    boolean list = listed.stream().anyMatch(one -> !subjects.codes(one).isEmpty());
    return Optional.of(
        Query.or(
            (list ? listed : List.of(value))
                .stream().map(one -> subject(field, one, position)).toList()));
  }

  private Query subject(Field.InSubject field, String value, int position) {
    List<String> codes = Subject.isClass(value) ? List.of(value) : subjects.codes(value);
    if (codes.isEmpty()) {
      Optional<String> meant =
          problems.count("unknown-subject") < 3 ? subjects.nearest(value) : Optional.empty();
      problems.note(
          "unknown-subject",
          position,
          ProblemCollector.echo(value)
              + " is no subject"
              + subjects.place()
              + "."
              + meant.map(code -> " Did you mean " + subjects.withName(code) + "?").orElse(""));
      return new Query.InSubject(value, field.primaryOnly());
    }
    return Query.or(
        codes.stream()
            .map(code -> (Query) new Query.InSubject(code, field.primaryOnly()))
            .toList());
  }

  private Optional<Query> id(boolean arxivOnly, String value, int position) {
    Optional<Query> arxiv = PaperReference.recognise(value).map(Query.HasId::new);
    boolean generic =
        !arxivOnly
            && !value.isBlank()
            && value.length() <= PaperId.MAX_LENGTH
            && value.indexOf(' ') < 0;
    if (arxiv.isPresent() || generic) {
      return arxiv.or(
          () -> Optional.of(new Query.HasId(new PaperReference(PaperId.of(value), null))));
    }
    problems.warn(
        "bad-id",
        position,
        ProblemCollector.echo(value)
            + " is no id, so it was left out. Write one as id:2604.07609.");
    return Optional.empty();
  }

  private Optional<Query> doi(String value, int position) {
    Optional<Query> found = ClauseBuilder.identifier(value);
    if (found.isEmpty()) {
      problems.warn(
          "bad-doi",
          position,
          ProblemCollector.echo(value) + " is no DOI, so it was left out. DOIs start with 10.");
    }
    return found;
  }

  private Optional<Query> types(String value, int position) {
    List<String> listed = ValueList.of(value);
    List<Query> types =
        listed.stream()
            .map(FilterNames::type)
            .flatMap(Optional::stream)
            .map(type -> (Query) new Query.Announced(type))
            .toList();
    if (types.isEmpty() || types.size() < listed.size()) {
      problems.warn(
          "unknown-type",
          position,
          ProblemCollector.echo(value)
              + (types.isEmpty() ? " was left out" : " was left out in part")
              + ", as papers are announced as new, cross or replaced.");
    }
    return types.isEmpty() ? Optional.empty() : Optional.of(Query.or(types));
  }

  private Optional<Query> marks(String value, int position) {
    List<String> listed = ValueList.of(value);
    List<Query> marks =
        listed.stream()
            .map(FilterNames::mark)
            .flatMap(Optional::stream)
            .map(mark -> (Query) new Query.Marked(mark))
            .toList();
    if (marks.isEmpty() || marks.size() < listed.size()) {
      problems.warn(
          "unknown-mark",
          position,
          ProblemCollector.echo(value)
              + (marks.isEmpty() ? " was left out" : " was left out in part")
              + ", as papers are marked by "
              + Arrays.stream(Mark.values()).map(Mark::condition).collect(Collectors.joining(", "))
              + ".");
    }
    return marks.isEmpty() ? Optional.empty() : Optional.of(Query.or(marks));
  }

  private Optional<Query> declared(FieldDeclaration field, String value, int position) {
    if (!field.type().isRanged()) {
      return field.type().canonical(value).map(is -> new Query.HasValue(field.name(), is));
    }
    Optional<FieldRange> range = range(field, value);
    if (range.isEmpty()) {
      problems.warn(
          "bad-value",
          position,
          ProblemCollector.echo(value)
              + " is no "
              + field.type().code()
              + ", so this filter was left out. Write one value, or a range as "
              + field.name()
              + ":FROM..TO, FROM.. or ..TO");
    }
    return range.map(in -> new Query.InRange(field.name(), in));
  }

  /** The range that a value means; days may be months and years too. */
  static Optional<FieldRange> range(FieldDeclaration field, String value) {
    return field.type() == FieldType.DAY
        ? DaySpanReader.read(value)
            .span()
            .map(days -> new FieldRange(text(days.from()), text(days.to())))
        : field.range(value);
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  private Optional<Query> pages(String value, int position) {
    Optional<PageRange> pages = PageRange.read(value);
    if (pages.isEmpty()) {
      problems.warn(
          "bad-pages",
          position,
          ProblemCollector.echo(value)
              + " is no number of pages, so this filter was left out. Write pages:12, pages:10..20"
              + " or pages:10..");
    }
    return pages.map(Query.Paged::new);
  }
}
