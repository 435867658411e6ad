package dev.incipit.listing.page;

import dev.incipit.listing.field.AuthorNames;
import dev.incipit.listing.field.Scan;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.paper.Authors;
import org.jspecify.annotations.Nullable;

/** What was understood of one entry, before the page as a whole helps with what is in doubt. */
final class EntryDraft {
  final EntryHeader header;
  final int end;
  final boolean last;
  final ParsedSpans parsed = new ParsedSpans();
  boolean titleLabelled;
  String title = "";
  Authors authors = Authors.unknown();
  @Nullable String comments;
  @Nullable String journalRef;
  @Nullable String reportNumber;
  @Nullable String doi;
  @Nullable SubjectList subjects;
  String abstractText = "";

  /** A title to whose end authors may be glued; null when there is nothing to split. */
  @Nullable TitleSplit glued;

  int titleStart;
  int titleEnd;

  /**
   * Starts a draft.
   *
   * @param end where the next entry or heading begins
   * @param last whether the text ends there
   */
  EntryDraft(EntryHeader header, int end, boolean last) {
    this.header = header;
    this.end = end;
    this.last = last;
  }

  /** Takes the title with the authors split off at an index of the text. */
  void splitAt(String text, int index) {
    title = Scan.collapsed(text, titleStart, index);
    authors = AuthorNames.parse(text.substring(index, titleEnd));
    parsed.add(ListingSpan.Kind.TITLE, titleStart, Scan.trimEnd(text, titleStart, index));
    parsed.add(ListingSpan.Kind.AUTHORS, index, titleEnd);
  }

  /** Takes a title with authors glued to it, split at an index of the collapsed title. */
  void splitGlued(String text, int index) {
    int at = titleStart;
    int collapsed = 0;
    while (collapsed < index) {
      boolean space = Scan.isSpace(text.charAt(at));
      at = space ? Scan.skipSpace(text, at, titleEnd) : at + 1;
      collapsed++;
    }
    splitAt(text, at);
  }

  /** Takes the whole title. */
  void keepTitle(String text) {
    title = Scan.collapsed(text, titleStart, titleEnd);
    parsed.add(ListingSpan.Kind.TITLE, titleStart, titleEnd);
  }
}
