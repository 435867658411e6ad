package dev.incipit.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Paper} whose parts come one by one. Not thread-safe; parts not given are absent.
 *
 * @since 0.1.0
 */
public final class PaperBuilder {
  private final PaperId id;
  private @Nullable Integer version;
  private String title = "";
  private String abstractText = "";
  private Authors authors = Authors.unknown();
  private List<Subject> subjects = List.of();
  private List<String> classes = List.of();
  private @Nullable String comments;
  private @Nullable String journalRef;
  private @Nullable String doi;
  private @Nullable String reportNumber;
  private @Nullable PaperDate submitted;
  private @Nullable PaperDate updated;
  private @Nullable String licence;
  private boolean complete;
  private Map<String, List<String>> fields = Map.of();

  PaperBuilder(PaperId id) {
    this.id = id;
  }

  /**
   * Sets the newest version seen, 1 or more; null when not known.
   *
   * @param version the version; null if unknown
   * @return this builder
   */
  public PaperBuilder version(@Nullable Integer version) {
    this.version = version;
    return this;
  }

  /**
   * Sets the title as the source prints it.
   *
   * @param title the title; empty if there is none
   * @return this builder
   */
  public PaperBuilder title(String title) {
    this.title = title;
    return this;
  }

  /**
   * Sets the abstract as the source prints it.
   *
   * @param abstractText the abstract; empty if there is none
   * @return this builder
   */
  public PaperBuilder abstractText(String abstractText) {
    this.abstractText = abstractText;
    return this;
  }

  /**
   * Sets the authors.
   *
   * @param authors the authors
   * @return this builder
   */
  public PaperBuilder authors(Authors authors) {
    this.authors = authors;
    return this;
  }

  /**
   * Sets the subjects, primary first.
   *
   * @param subjects the subjects, the primary one first
   * @return this builder
   */
  public PaperBuilder subjects(List<Subject> subjects) {
    this.subjects = subjects;
    return this;
  }

  /**
   * Sets the classes of the MSC and of the ACM's classification.
   *
   * @param classes classes of other schemes
   * @return this builder
   */
  public PaperBuilder classes(List<String> classes) {
    this.classes = classes;
    return this;
  }

  /**
   * Sets the authors' comments.
   *
   * @param comments what the authors remark; null if nothing
   * @return this builder
   */
  public PaperBuilder comments(@Nullable String comments) {
    this.comments = comments;
    return this;
  }

  /**
   * Sets where the paper was published.
   *
   * @param journalRef where it was published; null if unknown
   * @return this builder
   */
  public PaperBuilder journalRef(@Nullable String journalRef) {
    this.journalRef = journalRef;
    return this;
  }

  /**
   * Sets the publisher's DOI.
   *
   * @param doi the DOI; null if unknown
   * @return this builder
   */
  public PaperBuilder doi(@Nullable String doi) {
    this.doi = doi;
    return this;
  }

  /**
   * Sets the institution's report number.
   *
   * @param reportNumber an institute's number; null if there is none
   * @return this builder
   */
  public PaperBuilder reportNumber(@Nullable String reportNumber) {
    this.reportNumber = reportNumber;
    return this;
  }

  /**
   * Sets when the first version came in.
   *
   * @param submitted when the first version came; null if unknown
   * @return this builder
   */
  public PaperBuilder submitted(@Nullable PaperDate submitted) {
    this.submitted = submitted;
    return this;
  }

  /**
   * Sets when the newest version came in.
   *
   * @param updated when this version came; null if unknown
   * @return this builder
   */
  public PaperBuilder updated(@Nullable PaperDate updated) {
    this.updated = updated;
    return this;
  }

  /**
   * Sets the licence's address.
   *
   * @param licence the address of the licence; null if unknown
   * @return this builder
   */
  public PaperBuilder licence(@Nullable String licence) {
    this.licence = licence;
    return this;
  }

  /**
   * Sets whether the source tells all of the paper, see {@link Paper#complete}; else not.
   *
   * @param complete whether what is not told is absent, and not unknown
   * @return this builder
   */
  public PaperBuilder complete(boolean complete) {
    this.complete = complete;
    return this;
  }

  /**
   * Sets the values of declared fields, see {@link Paper#fields}.
   *
   * @param fields values of declared fields by name
   * @return this builder
   */
  public PaperBuilder fields(Map<String, List<String>> fields) {
    this.fields = fields;
    return this;
  }

  /**
   * {@return the paper}
   *
   * @throws IllegalArgumentException if there is neither title nor abstract, or the version is
   *     below 1
   */
  public Paper build() {
    return new Paper(
        id,
        version,
        title,
        abstractText,
        authors,
        subjects,
        classes,
        comments,
        journalRef,
        doi,
        reportNumber,
        submitted,
        updated,
        licence,
        complete,
        fields);
  }
}
