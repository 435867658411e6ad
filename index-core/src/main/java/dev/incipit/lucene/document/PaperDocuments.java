package dev.incipit.lucene.document;

import dev.incipit.lucene.analysis.Acronym;
import dev.incipit.lucene.analysis.AcronymFinder;
import dev.incipit.lucene.analysis.Names;
import dev.incipit.lucene.analysis.TermRun;
import dev.incipit.lucene.analysis.TitlePhrases;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import dev.incipit.text.PlainText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/**
 * Makes Lucene documents of papers, by the fields of {@link Schema}. A document is to be written
 * before the next is made. Not thread-safe.
 */
public final class PaperDocuments {
  /** Terms without order: one field of many costs less than many fields of one. */
  private static final FieldType TERMS = terms();

  private final PaperTexts paperTexts = new PaperTexts();
  private final Names names = new Names();
  private final RecordCodec records = new RecordCodec();

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  private static TokenStream terms(Collection<String> terms) {
    TermRun.Builder run = new TermRun.Builder();
    terms.forEach(term -> run.add(term, 0));
    return TermRun.stream(List.of(run.build()), 0);
  }

  /** A document with all that is indexed of a paper, and the paper itself. */
  public Document document(AnnouncedPaper entry) {
    Document document = indexed(entry);
    document.add(new StoredField(Schema.RECORD, records.write(entry)));
    return document;
  }

  /** A document with all that is indexed of a paper. */
  public Document indexed(AnnouncedPaper entry) {
    Paper paper = entry.paper();
    Document document = new Document();
    String id = paper.id().value();
    term(document, Schema.ID, id);
    document.add(new SortedDocValuesField(Schema.ID, new BytesRef(id)));
    texts(document, paper);
    subjects(document, paper);
    dates(document, entry);
    announcements(document, entry);
    return document;
  }

  private void texts(Document document, Paper paper) {
    paperTexts.begin();
    String title = text(document, Schema.TITLE, paper.title());
    document.add(new Field(Schema.PHRASE, terms(TitlePhrases.of(title)), TERMS));
    String plain = text(document, Schema.ABSTRACT, paper.abstractText());
    for (Acronym acronym : AcronymFinder.in(plain)) {
      term(document, Schema.ACRONYM, acronym.byShortForm());
      term(document, Schema.LONG_FORM, acronym.byLongForm());
    }
    if (paper.comments() != null) {
      text(document, Schema.COMMENTS, paper.comments());
    }
    document.add(paperTexts.words());
    if (paper.journalRef() != null) {
      text(document, Schema.JOURNAL, paper.journalRef());
    }
    if (paper.reportNumber() != null) {
      text(document, Schema.REPORT, paper.reportNumber());
    }
    if (paper.doi() != null) {
      String doi = paper.doi().toLowerCase(Locale.ROOT);
      term(document, Schema.DOI, cut(doi));
    }
    authors(document, paper.authors().list());
  }

  private void authors(Document document, List<Author> authors) {
    if (authors.isEmpty()) {
      return;
    }
    List<Names.Name> named = authors.stream().map(author -> names.of(author.name())).toList();
    TokenStream terms =
        TermRun.stream(named.stream().map(Names.Name::terms).toList(), Names.PERSON_GAP);
    document.add(new Field(Schema.AUTHOR, terms, TextField.TYPE_NOT_STORED));
    TokenStream starts = TermRun.stream(named.stream().map(Names.Name::starts).toList(), 0);
    document.add(new Field(Schema.NAME_START, starts, TERMS));
    for (Names.Name name : named) {
      value(document, Schema.AUTHOR_NAME, name.value());
    }
  }

  /** Adds a text; answers it as plain text. */
  private String text(Document document, String field, String raw) {
    String plain = PlainText.of(raw).text();
    document.add(paperTexts.text(field, plain));
    return plain;
  }

  private static void subjects(Document document, Paper paper) {
    Taxonomy taxonomy = Taxonomy.arxiv();
    Set<String> codes = new LinkedHashSet<>();
    for (Subject subject : paper.subjects()) {
      codes.addAll(taxonomy.path(subject.code()));
    }
    codes.forEach(code -> value(document, Schema.SUBJECT, code));
    Set<String> primary = new LinkedHashSet<>();
    paper.primarySubject().ifPresent(subject -> primary.addAll(taxonomy.path(subject.code())));
    primary.forEach(code -> value(document, Schema.PRIMARY, code));
    // A closed archive lies on its successor's path; under its own code it is found too.
    for (Subject subject : paper.subjects()) {
      if (!codes.contains(subject.code())) {
        term(document, Schema.SUBJECT, subject.code());
      }
    }
    paper
        .primarySubject()
        .map(Subject::code)
        .filter(code -> !primary.contains(code))
        .ifPresent(code -> term(document, Schema.PRIMARY, code));
  }

  private static void dates(Document document, AnnouncedPaper entry) {
    PaperDate submitted = entry.paper().submittedOrMonth().orElse(null);
    if (submitted != null) {
      date(document, Schema.SUBMITTED, Schema.SUBMITTED_AT, submitted);
      value(document, Schema.YEAR, Integer.toString(submitted.day().getYear()));
    }
    entry
        .updatedAbout()
        .ifPresent(updated -> date(document, Schema.UPDATED, Schema.UPDATED_AT, updated));
    LocalDate date =
        entry.announcements().isEmpty()
            ? (submitted == null ? null : submitted.day())
            : entry.announcements().getLast().date();
    if (date != null) {
      document.add(new NumericDocValuesField(Schema.DATE, date.toEpochDay()));
    }
  }

  /** Adds the days that a date may mean, and its first second to sort by. */
  private static void date(Document document, String span, String second, PaperDate date) {
    LocalDate first = date.day();
    LocalDate last =
        date.precision() == PaperDate.Precision.MONTH
            ? YearMonth.from(first).atEndOfMonth()
            : first;
    long[] from = {first.toEpochDay()};
    long[] to = {last.toEpochDay()};
    document.add(new LongRange(span, from, to));
    document.add(new NumericDocValuesField(second, date.start().getEpochSecond()));
  }

  private static void announcements(Document document, AnnouncedPaper entry) {
    List<Announcement> announcements = entry.announcements();
    announcements.stream()
        .map(announcement -> announcement.type().code())
        .distinct()
        .forEach(type -> value(document, Schema.TYPE, type));
    announcements.forEach(
        a -> document.add(new LongPoint(Schema.ANNOUNCED, a.date().toEpochDay())));
    AnnouncementTerms.listed(announcements).forEach(term -> term(document, Schema.LISTED, term));
    AnnouncementTerms.days(announcements).forEach(term -> term(document, Schema.LISTED_DAY, term));
  }

  private static void term(Document document, String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  /** Adds a value that is filtered by and counted. */
  private static void value(Document document, String field, String value) {
    term(document, field, value);
    document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
  }

  private static String cut(String value) {
    return value.length() <= Names.LONGEST_FACET ? value : value.substring(0, Names.LONGEST_FACET);
  }
}
