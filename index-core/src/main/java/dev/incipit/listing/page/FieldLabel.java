package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.listing.model.ListingSpan;

/** The fields of an entry, in the order of the page. */
enum FieldLabel {
  TITLE("Title:", ListingSpan.Kind.TITLE),
  AUTHORS("Authors:", ListingSpan.Kind.AUTHORS),
  COMMENTS("Comments:", ListingSpan.Kind.COMMENTS),
  REPORT_NUMBER("Report-no:", ListingSpan.Kind.REPORT_NUMBER),
  JOURNAL_REF("Journal-ref:", ListingSpan.Kind.JOURNAL_REF),
  DOI("DOI:", ListingSpan.Kind.DOI),
  SUBJECTS("Subjects:", ListingSpan.Kind.SUBJECTS);

  private final String text;
  private final ListingSpan.Kind kind;

  FieldLabel(String text, ListingSpan.Kind kind) {
    this.text = text;
    this.kind = kind;
  }

  String text() {
    return text;
  }

  ListingSpan.Kind kind() {
    return kind;
  }

  /** Whether a label stands at an index. */
  static boolean startsAt(String text, int at, int end) {
    for (FieldLabel label : values()) {
      if (Scan.startsWith(text, at, end, label.text)) {
        return true;
      }
    }
    return false;
  }
}
