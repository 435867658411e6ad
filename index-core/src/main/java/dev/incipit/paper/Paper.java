package dev.incipit.paper;

import dev.incipit.mark.Marks;
import dev.incipit.mark.SelfDescription;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a paper. Texts are kept raw, as the source prints them: with TeX, with
 * line-break hyphens, paragraphs divided by a line feed.
 *
 * @param id the paper's key
 * @param version the newest version seen, 1 or more; null when no source told
 * @param title the title; empty when the source has none (then there is an abstract)
 * @param abstractText the abstract; empty when the source has none (then there is a title)
 * @param authors the authors, possibly unknown
 * @param subjects the subjects, primary first; empty when the source tells none
 * @param classes codes of the MSC and of the ACM's classification that the authors gave, such as
 *     {@code 68T50} and {@code I.2.7}, which are no subjects; empty when the source tells none
 * @param comments the authors' comments; null when there are none
 * @param journalRef where the paper was published; null when not told
 * @param doi the publisher's DOI; null when not told
 * @param reportNumber the institution's report number; null when not told
 * @param submitted when the first version came in; null when not told
 * @param updated when the newest version came in; null when not told
 * @param licence the licence's address; null when not told
 * @param complete whether the source tells all of the paper: then null comments, journal reference
 *     or report number mean that this version has none
 * @param fields values of fields that an index declares, by name, as texts: numbers as {@code
 *     999.5}, days as {@code 2026-04-10}; empty when there are none
 * @since 0.1.0
 */
public record Paper(
    PaperId id,
    @Nullable Integer version,
    String title,
    String abstractText,
    Authors authors,
    List<Subject> subjects,
    List<String> classes,
    @Nullable String comments,
    @Nullable String journalRef,
    @Nullable String doi,
    @Nullable String reportNumber,
    @Nullable PaperDate submitted,
    @Nullable PaperDate updated,
    @Nullable String licence,
    boolean complete,
    Map<String, List<String>> fields) {

  /**
   * Copies the lists and drops what is repeated. Subjects that are {@linkplain Subject#isClass
   * classes} become classes, a line of several each by itself. Blank texts become null where null
   * may be.
   *
   * @throws IllegalArgumentException if there is neither title nor abstract, or the version is
   *     below 1
   */
  public Paper {
    comments = orNull(comments);
    journalRef = orNull(journalRef);
    doi = orNull(doi);
    reportNumber = orNull(reportNumber);
    licence = orNull(licence);
    List<Subject> told = subjects.stream().flatMap(Subject::separated).toList();
    classes =
        Stream.concat(classes.stream(), told.stream().filter(Subject::isClass).map(Subject::code))
            .distinct()
            .toList();
    subjects = told.stream().filter(subject -> !subject.isClass()).distinct().toList();
    fields = fields.isEmpty() ? Map.of() : copied(fields);
    if (title.isBlank() && abstractText.isBlank()) {
      throw new IllegalArgumentException("paper " + id + " has neither a title nor an abstract");
    }
    if (version != null && version < 1) {
      throw new IllegalArgumentException("versions count from 1, was " + version);
    }
  }

  private static Map<String, List<String>> copied(Map<String, List<String>> fields) {
    Map<String, List<String>> copy = new TreeMap<>();
    fields.forEach((name, values) -> {
      if (!values.isEmpty()) {
        copy.put(name, values.stream().distinct().toList());
      }
    });
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * Starts a paper with this id.
   *
   * @param id the id
   * @return a builder that knows the id only
   */
  public static PaperBuilder builder(PaperId id) {
    return new PaperBuilder(id);
  }

  /** {@return what it tells of itself} Read anew each time, see {@link AnnouncedPaper#marks}. */
  public Marks marks() {
    return Marks.of(self());
  }

  /** {@return whether it says that it was withdrawn} */
  public boolean isWithdrawn() {
    return Marks.isWithdrawn(self());
  }

  private SelfDescription self() {
    String subject = primarySubject().map(Subject::code).orElse(null);
    return new SelfDescription(title, abstractText, comments, journalRef, subject);
  }

  /** {@return the primary subject; empty when no subject is known} */
  public Optional<Subject> primarySubject() {
    return subjects.isEmpty() ? Optional.empty() : Optional.of(subjects.getFirst());
  }

  /**
   * {@return when the paper came in, at least to the month: the submission date, or the month in
   * which arXiv gave out the id; empty for other papers without a date}
   */
  public Optional<PaperDate> submittedOrMonth() {
    return Optional.ofNullable(submitted).or(() -> id.month().map(PaperDate::of));
  }

  /**
   * {@return this paper with what a newer reading of the same paper tells, which erases nothing
   * where it is silent} Where both speak, the reading that knows more of the paper's versions wins:
   * the higher version before the lower, a known one before an unknown one, then the later update
   * before the earlier and before an unknown one; of equals the newer reading. So a listing, which
   * tells no versions, only fills gaps of an archive's record, in whatever order they are read.
   *
   * <p>A {@linkplain #complete} record of a later version also takes away comments, journal
   * reference and report number that an earlier version had and it has not.
   *
   * @param newer what is known since
   * @throws IllegalArgumentException if the other paper has another id
   */
  public Paper mergedWith(Paper newer) {
    if (!newer.id.equals(id)) {
      throw new IllegalArgumentException("cannot merge " + newer.id + " into " + id);
    }
    return VersionOrder.of(newer).compareTo(VersionOrder.of(this)) < 0
        ? newer.overlaidBy(this)
        : overlaidBy(newer);
  }

  /**
   * {@return whether a reading tells something else than this and is not believed: it is of an
   * earlier version, see {@link #mergedWith}}
   *
   * @param reading another reading of this paper
   * @since 0.2.0
   */
  public boolean outdates(Paper reading) {
    return VersionOrder.of(reading).compareTo(VersionOrder.of(this)) < 0
        && !overlaidBy(reading).equals(this);
  }

  private Paper overlaidBy(Paper top) {
    return new Paper(
        id,
        top.version != null ? top.version : version,
        top.title.isBlank() ? title : top.title,
        top.abstractText.isBlank() ? abstractText : top.abstractText,
        top.authors.known() ? top.authors : authors,
        top.subjects.isEmpty() ? subjects : top.subjects,
        top.classes.isEmpty() ? classes : top.classes,
        told(top, top.comments, comments),
        told(top, top.journalRef, journalRef),
        top.doi != null ? top.doi : doi,
        told(top, top.reportNumber, reportNumber),
        moreExact(submitted, top.submitted),
        moreExact(updated, top.updated),
        top.licence != null ? top.licence : licence,
        top.complete || (complete && Objects.equals(top.version, version)),
        merged(fields, top.fields));
  }

  private static Map<String, List<String>> merged(
      Map<String, List<String>> below, Map<String, List<String>> top) {
    if (below.isEmpty() || top.isEmpty()) {
      return top.isEmpty() ? below : top;
    }
    Map<String, List<String>> both = new TreeMap<>(below);
    both.putAll(top);
    return both;
  }

  /** A text of the reading on top, or else the one below, unless a later version took it out. */
  private @Nullable String told(Paper top, @Nullable String above, @Nullable String below) {
    boolean later = top.version != null && version != null && top.version > version;
    return above != null || (top.complete && later) ? above : below;
  }

  /** The date on top, unless it is only a vaguer form of the one below. */
  private static @Nullable PaperDate moreExact(@Nullable PaperDate below, @Nullable PaperDate top) {
    if (top == null) {
      return below;
    }
    boolean vaguer =
        below != null
            && top.precision().compareTo(below.precision()) > 0
            && below.toString().startsWith(top.toString());
    return vaguer ? below : top;
  }
}
