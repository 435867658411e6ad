package dev.incipit.document;

import dev.incipit.analysis.Names;
import dev.incipit.analysis.PorterStems;
import dev.incipit.analysis.RotatedNames;
import dev.incipit.analysis.TitlePhrases;
import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.TextField;
import java.util.List;
import java.util.Map;

/** The fields of an index. Whoever changes what a field holds raises {@link #VERSION}. */
public final class Schema {
  /** Version of the fields and of the analysis that fills them. */
  public static final int VERSION = 9;

  /** Key: the paper's id; indexed, and as doc value to break ties. */
  public static final String ID = "id";

  /** The whole paper with its announcements, packed by the engine; stored only. */
  public static final String RECORD = "record";

  /**
   * The word forms of title, abstract, comments and journal reference, each once and with how much
   * it counts: its number in each text times the text's weight. So a word is scored as in one text
   * of weighted parts (BM25F, see Robertson, Zaragoza and Taylor, "Simple BM25 extension to
   * multiple weighted fields", 2004), by a single term whose best papers Lucene finds without
   * scoring all. No positions.
   */
  public static final String WORDS = "words";

  /**
   * The same by what Porter's rules leave of the word forms, see {@link PorterStems}: a weaker kind
   * of form, by which words count a little where any word is enough.
   */
  public static final String STEMS = "stems";

  public static final String TITLE = "title";
  public static final String ABSTRACT = "abstract";
  public static final String AUTHOR = "author";
  public static final String COMMENTS = "comments";
  public static final String JOURNAL = "journal";
  static final String REPORT = "report";

  /** Short forms that the paper explains, by short form; see {@code AcronymTerms}. */
  public static final String ACRONYM = "acronym";

  /** The same explanations by their words. */
  public static final String LONG_FORM = "long_form";

  /** Publisher's DOI in lower case. */
  public static final String DOI = "doi";

  /** Codes on the tree paths of all subjects; terms and doc values. */
  public static final String SUBJECT = "subject";

  /** Codes on the tree path of the primary subject; terms and doc values. */
  public static final String PRIMARY = "primary";

  /**
   * Names that sources gave to subjects and that are not those of the taxonomy, each behind the
   * subject's code and a line feed; terms.
   */
  public static final String SUBJECT_NAME = "subject_name";

  /** Classes of the MSC and of the ACM, which are no subjects; terms. */
  public static final String CLASS = "class";

  /** Types of announcement; terms and doc values. */
  public static final String TYPE = "type";

  /** Names of authors in their normal form, see {@link Names#key}; terms and doc values. */
  public static final String AUTHOR_NAME = "author_name";

  /** Year of submission; terms and doc values. */
  public static final String YEAR = "year";

  /** First and last day that the submission date may mean, as a range. */
  public static final String SUBMITTED = "submitted";

  /** The same for the newest version, see {@link AnnouncedPaper#updatedAbout}. */
  public static final String UPDATED = "updated";

  /** First second that the submission date may mean; doc value. */
  public static final String SUBMITTED_AT = "submitted_at";

  /** First second that the date of the newest version may mean; doc value. */
  public static final String UPDATED_AT = "updated_at";

  /** Days of announcements, as points. */
  public static final String ANNOUNCED = "announced";

  /** The first day on which a paper was announced in any way, or else submitted; a point. */
  public static final String FIRST_DAY = "first_day";

  /** The same to sort by; doc value. */
  public static final String FIRST_DAY_AT = "first_day_at";

  /** What a paper tells of itself, see {@link Mark}; terms and doc values. */
  public static final String MARK = "mark";

  /** Where it says that it was published or presented, see {@link Marks#venue}. */
  static final String VENUE = "venue";

  /** How many pages it says it has, as a point. */
  public static final String PAGES = "pages";

  /** The second in which the index got the paper or its last change; a point. */
  public static final String CHANGED = "changed";

  /** Day to sort by: the last announcement, or else the submission; doc value. */
  public static final String DATE = "date";

  /**
   * List, day (newest first) and type of each announcement; under an archive or group too, where
   * several announcements of one day count as the first of their types.
   */
  public static final String LISTED = "listed";

  /** Day (newest first) and list of each announcement. */
  public static final String LISTED_DAY = "listed_day";

  /** One to three words of the title in a row, folded, see {@link TitlePhrases}; to complete. */
  public static final String PHRASE = "phrase";

  /** All words of the title as one term, folded, see {@link TitlePhrases#whole}. */
  public static final String WHOLE_TITLE = "whole_title";

  /** Authors' names from each of their words on, see {@link RotatedNames}; to complete. */
  public static final String NAME_START = "name_start";

  /** How often a word in each text counts in {@link #WORDS}; other texts are not part of it. */
  public static final Map<String, Integer> WEIGHTS =
      Map.of(TITLE, 5, ABSTRACT, 1, COMMENTS, 1, JOURNAL, 1);

  /**
   * By how much the score of a phrase in each text is multiplied: about what the weight does to a
   * single word, whose score grows slower than its number.
   */
  public static final Map<String, Float> BOOSTS = Map.of(TITLE, 2f);

  private static final String DECLARED = "x_";

  private Schema() {}

  /** The text fields that a query field searches, authors apart. */
  public static List<String> texts(TextField field) {
    return switch (field) {
      case ALL -> List.of(TITLE, ABSTRACT, COMMENTS, JOURNAL);
      case TITLE -> List.of(TITLE);
      case ABSTRACT -> List.of(ABSTRACT);
      case COMMENTS -> List.of(COMMENTS);
      case JOURNAL -> List.of(JOURNAL);
      case REPORT -> List.of(REPORT);
      case VENUE -> List.of(VENUE);
      case AUTHOR -> List.of();
    };
  }

  /** The field with the first day on which papers were announced in a way, as a point. */
  public static String firstDay(AnnouncementType type) {
    return "first_" + type.code();
  }

  /** Where the values of a declared field are: its words, its values, or its numbers as points. */
  public static String declared(String name) {
    return DECLARED + name;
  }

  /** Where the values of a declared keyword are in small letters, to find papers by. */
  public static String folded(String name) {
    return DECLARED + name + "_folded";
  }

  /** Whether a field is one of {@link #declared}. */
  public static boolean isDeclared(String field) {
    return field.startsWith(DECLARED);
  }

  /** Whether a field holds a span of days; other numbers are points. */
  public static boolean isSpan(String field) {
    return field.equals(SUBMITTED) || field.equals(UPDATED);
  }

  /** Whether a query field searches the authors. */
  public static boolean authors(TextField field) {
    return field == TextField.ALL || field == TextField.AUTHOR;
  }
}
