package dev.incipit.listing.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that the snapshot, harvesters and clients of arXiv's interface write, by their {@link
 * JsonValue#plainName}. Of several names for one thing, the first that a paper has counts.
 */
final class PaperFields {
  static final List<String> IDS =
      List.of("id", "arxivid", "entryid", "paperid", "identifier", "eprint", "oaiid");
  static final List<String> LINKS =
      List.of(
          "url",
          "absurl",
          "abslink",
          "link",
          "linkabstract",
          "pdfurl",
          "linkpdf",
          "pdflink",
          "pdf");
  static final List<String> ABSTRACT =
      List.of("abstract", "summary", "abstracttext", "description");
  static final List<String> AUTHORS =
      List.of("authors", "author", "authornames", "authorlist", "creators", "creator");
  static final List<String> PRIMARY = List.of("primary", "primarycategory", "primarysubject");
  static final List<String> CATEGORIES = List.of("categories", "category", "tags", "subjects");
  static final List<String> CLASSES = List.of("mscclass", "acmclass");
  static final List<String> COMMENTS = List.of("comments", "comment");
  static final List<String> JOURNAL_REF = List.of("journalref", "journalreference", "journal");
  static final List<String> REPORT_NUMBER = List.of("reportno", "reportnumber", "reportnr");
  static final List<String> LICENCE = List.of("license", "licence", "rights", "licenseurl");
  static final List<String> SUBMITTED =
      List.of(
          "created",
          "published",
          "submitted",
          "publisheddate",
          "publishedat",
          "publicationdate",
          "datepublished",
          "submitteddate",
          "submissiondate",
          "datesubmitted",
          "firstsubmitted",
          "publishedfirsttime",
          "createdat",
          "datecreated");
  static final List<String> UPDATED =
      List.of("updated", "updatedat", "lastupdated", "lastupdateddate", "dateupdated", "revised");

  /** All names of which something is kept. */
  static final Set<String> KEPT =
      Stream.of(
              IDS,
              LINKS,
              ABSTRACT,
              AUTHORS,
              PRIMARY,
              CATEGORIES,
              COMMENTS,
              JOURNAL_REF,
              REPORT_NUMBER,
              LICENCE,
              SUBMITTED,
              UPDATED,
              CLASSES,
              List.of("title", "doi", "version", "versions", "authorsparsed", "announcements"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Names of which nothing is kept on purpose: the day of a change to the record and not to the
   * paper, who sent it, and what clients repeat in other words.
   */
  static final Set<String> LEFT =
      Set.of(
          "updatedate",
          "submitter",
          "listed",
          "proxy",
          "links",
          "affiliation",
          "affiliations",
          "authordetail",
          "authordetails",
          "titledetail",
          "summarydetail",
          "guidislink",
          "publishedparsed",
          "updatedparsed",
          "linkdoi",
          "doiurl",
          "htmlurl",
          "sourceurl",
          "datestamp",
          "sets",
          "setspec");

  private PaperFields() {}
}
