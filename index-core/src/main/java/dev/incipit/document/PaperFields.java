package dev.incipit.document;

import dev.incipit.analysis.Acronym;
import dev.incipit.analysis.AcronymFinder;
import dev.incipit.analysis.Names;
import dev.incipit.analysis.TermNumbers;
import dev.incipit.analysis.TermRun;
import dev.incipit.analysis.TitlePhrases;
import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Author;
import dev.incipit.paper.IndexNote;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.settings.FieldDeclaration;
import dev.incipit.settings.FieldType;
import dev.incipit.settings.IndexSettings;
import dev.incipit.text.PlainText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what is indexed of papers, by the fields of {@link Schema}. Texts are told as terms, so
 * that every engine finds the same. Not thread-safe.
 */
public final class PaperFields {
  private static final int MOST_PHRASES = 50_000;

  private final PaperTexts texts = new PaperTexts();
  private final Names names = new Names();
  private final TermNumbers phrases = new TermNumbers();
  private final IndexSettings settings;

  /** Of papers of an index of some settings. */
  public PaperFields(IndexSettings settings) {
    this.settings = settings;
  }

  /** Makes room if too much is remembered. Terms that were told hold until then. */
  public void tidy() {
    texts.tidy();
    names.tidy();
    if (phrases.size() > MOST_PHRASES) {
      phrases.clear();
    }
  }

  /** About how much memory is taken by what is remembered. */
  public long bytes() {
    return texts.bytes() + names.terms().bytes() + phrases.bytes();
  }

  /** Tells a sink what is indexed of a paper, which has the note that the index keeps of it. */
  public void tell(AnnouncedPaper entry, FieldSink sink) {
    Paper paper = entry.paper();
    sink.id(paper.id().value());
    texts(sink, paper);
    subjects(sink, paper);
    dates(sink, entry);
    announcements(sink, entry);
    marks(sink, entry.marks());
    IndexNote note = entry.note();
    if (note != null) {
      sink.number(Schema.CHANGED, note.changed().getEpochSecond());
    }
  }

  private List<TermRun> run(Collection<String> terms) {
    TermRun.Builder run = new TermRun.Builder(phrases);
    terms.forEach(term -> run.add(term, 0));
    return List.of(run.build());
  }

  private void texts(FieldSink sink, Paper paper) {
    texts.begin();
    String title = text(sink, Schema.TITLE, paper.title());
    sink.terms(Schema.PHRASE, run(TitlePhrases.of(title)));
    sink.term(Schema.WHOLE_TITLE, TitlePhrases.whole(title));
    String plain = text(sink, Schema.ABSTRACT, paper.abstractText());
    for (Acronym acronym : AcronymFinder.in(plain)) {
      sink.term(Schema.ACRONYM, acronym.byShortForm());
      sink.term(Schema.LONG_FORM, acronym.byLongForm());
    }
    if (paper.comments() != null) {
      text(sink, Schema.COMMENTS, paper.comments());
    }
    if (paper.journalRef() != null) {
      text(sink, Schema.JOURNAL, paper.journalRef());
    }
    settings.fields().forEach(field -> declared(sink, field, paper));
    sink.counts(Schema.WORDS, texts.forms());
    sink.counts(Schema.STEMS, texts.stems());
    if (paper.reportNumber() != null) {
      text(sink, Schema.REPORT, paper.reportNumber());
    }
    if (paper.doi() != null) {
      String doi = paper.doi().toLowerCase(Locale.ROOT);
      sink.term(Schema.DOI, cut(doi));
    }
    authors(sink, paper.authors().list());
  }

  /**
   * Tells the values of a declared field, whose words are found with those of the paper's texts.
   */
  private void declared(FieldSink sink, FieldDeclaration field, Paper paper) {
    List<String> values = paper.fields().getOrDefault(field.name(), List.of());
    String name = Schema.declared(field.name());
    for (String value : values) {
      switch (field.type()) {
        case TEXT -> {}
        case KEYWORD -> {
          texts.runs(value, 1);
          sink.value(name, value);
          sink.term(Schema.folded(field.name()), value.toLowerCase(Locale.ROOT));
        }
        case NUMBER, DAY -> sink.number(name, field.type().key(value));
      }
    }
    if (field.type() == FieldType.TEXT && !values.isEmpty()) {
      sink.text(name, texts.runs(String.join(" ", values), 1), 0);
    }
  }

  private void authors(FieldSink sink, List<Author> authors) {
    if (authors.isEmpty()) {
      return;
    }
    List<Names.Name> named = authors.stream().map(author -> names.of(author.name())).toList();
    sink.text(Schema.AUTHOR, named.stream().map(Names.Name::terms).toList(), Names.PERSON_GAP);
    sink.terms(Schema.NAME_START, named.stream().map(Names.Name::starts).toList());
    for (Names.Name name : named) {
      sink.value(Schema.AUTHOR_NAME, name.key());
    }
  }

  /** Adds a text; answers it as plain text. */
  private String text(FieldSink sink, String field, String raw) {
    String plain = PlainText.of(raw).text();
    sink.text(field, texts.runs(field, plain), 0);
    return plain;
  }

  private void subjects(FieldSink sink, Paper paper) {
    Taxonomy taxonomy = settings.taxonomy();
    List<Subject> subjects = paper.subjects();
    paper.classes().forEach(code -> sink.term(Schema.CLASS, code));
    for (Subject subject : subjects) {
      if (!subject.equals(taxonomy.subject(subject.code()))) {
        sink.term(Schema.SUBJECT_NAME, cut(subject.code() + '\n' + subject.name()));
      }
    }
    Set<String> codes = new LinkedHashSet<>();
    subjects.forEach(subject -> codes.addAll(taxonomy.path(subject.code())));
    codes.forEach(code -> sink.value(Schema.SUBJECT, code));
    Set<String> primary = new LinkedHashSet<>();
    subjects.stream().limit(1).forEach(subject -> primary.addAll(taxonomy.path(subject.code())));
    primary.forEach(code -> sink.value(Schema.PRIMARY, code));
    // A closed archive lies on its successor's path; under its own code it is found too.
    for (Subject subject : subjects) {
      if (!codes.contains(subject.code())) {
        sink.term(Schema.SUBJECT, subject.code());
      }
    }
    subjects.stream()
        .limit(1)
        .map(Subject::code)
        .filter(code -> !primary.contains(code))
        .forEach(code -> sink.term(Schema.PRIMARY, code));
  }

  private static void dates(FieldSink sink, AnnouncedPaper entry) {
    PaperDate submitted = entry.paper().submittedOrMonth().orElse(null);
    if (submitted != null) {
      date(sink, Schema.SUBMITTED, Schema.SUBMITTED_AT, submitted);
      sink.value(Schema.YEAR, Integer.toString(submitted.day().getYear()));
    }
    entry
        .updatedAbout()
        .ifPresent(updated -> date(sink, Schema.UPDATED, Schema.UPDATED_AT, updated));
    day(entry).ifPresent(day -> sink.key(Schema.DATE, day.toEpochDay()));
  }

  private void marks(FieldSink sink, Marks marks) {
    for (Mark mark : marks.marks()) {
      sink.value(Schema.MARK, mark.code());
    }
    if (marks.venue() != null) {
      text(sink, Schema.VENUE, marks.venue());
    }
    if (marks.pages() != null) {
      sink.number(Schema.PAGES, marks.pages());
    }
  }

  /** The day to sort by: the last announcement, or else the submission; empty if unknown. */
  public static Optional<LocalDate> day(AnnouncedPaper entry) {
    return entry.announcements().isEmpty()
        ? entry.paper().submittedOrMonth().map(PaperDate::day)
        : Optional.of(entry.announcements().getLast().date());
  }

  /** Adds the days that a date may mean, and its first second to sort by. */
  private static void date(FieldSink sink, String span, String second, PaperDate date) {
    LocalDate first = date.day();
    LocalDate last =
        date.precision() == PaperDate.Precision.MONTH
            ? YearMonth.from(first).atEndOfMonth()
            : first;
    sink.span(span, first.toEpochDay(), last.toEpochDay());
    sink.key(second, date.start().getEpochSecond());
  }

  private void announcements(FieldSink sink, AnnouncedPaper entry) {
    List<Announcement> announcements = entry.announcements();
    announcements.stream()
        .map(announcement -> announcement.type().code())
        .distinct()
        .forEach(type -> sink.value(Schema.TYPE, type));
    announcements.forEach(a -> sink.number(Schema.ANNOUNCED, a.date().toEpochDay()));
    for (AnnouncementType type : AnnouncementType.values()) {
      announcements.stream()
          .filter(announcement -> announcement.type() == type)
          .map(Announcement::date)
          .min(LocalDate::compareTo)
          .ifPresent(day -> sink.number(Schema.firstDay(type), day.toEpochDay()));
    }
    firstDay(entry)
        .ifPresent(day -> {
          sink.number(Schema.FIRST_DAY, day.toEpochDay());
          sink.key(Schema.FIRST_DAY_AT, day.toEpochDay());
        });
    AnnouncementTerms.listed(announcements, settings.taxonomy())
        .forEach(term -> sink.term(Schema.LISTED, term));
    AnnouncementTerms.days(announcements, settings.taxonomy())
        .forEach(term -> sink.term(Schema.LISTED_DAY, term));
  }

  /**
   * The first day that a paper is known to have been there: that of its first announcement, or else
   * the first that its submission may mean; empty if unknown.
   */
  public static Optional<LocalDate> firstDay(AnnouncedPaper entry) {
    return entry.announcements().isEmpty()
        ? entry.paper().submittedOrMonth().map(PaperDate::day)
        : entry.announcements().stream().map(Announcement::date).min(LocalDate::compareTo);
  }

  private static String cut(String value) {
    return value.length() <= Names.LONGEST_FACET ? value : value.substring(0, Names.LONGEST_FACET);
  }
}
