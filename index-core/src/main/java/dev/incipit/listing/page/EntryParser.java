package dev.incipit.listing.page;

import dev.incipit.listing.field.AuthorNames;
import dev.incipit.listing.field.Scan;
import dev.incipit.listing.field.SubjectList;
import dev.incipit.listing.model.ListingSpan.Kind;
import java.util.EnumMap;
import java.util.Map;

/**
 * Reads the fields of an entry: {@code Title: ... Comments: ... Subjects: ...}, then the abstract.
 *
 * <p>Fields stand on lines of their own or are glued to each other, so that a label is recognised
 * either at the beginning of a line or right behind a character that is no blank. The subjects are
 * found first, for they can be checked; the other labels are looked for before them only.
 */
final class EntryParser {

  /** Within how many lines the fields of an entry must end. */
  private static final int MOST_LINES = 8;

  private final String text;
  private final EntryDraft draft;

  /** The range left to understand. */
  private int at;

  private int end;

  private EntryParser(String text, EntryDraft draft) {
    this.text = text;
    this.draft = draft;
  }

  static EntryDraft parse(String text, EntryHeader header, int end, boolean last) {
    EntryDraft draft = new EntryDraft(header, end, last);
    new EntryParser(text, draft).read();
    return draft;
  }

  private void read() {
    draft.parsed.add(Kind.ENTRY_HEADER, draft.header.start(), draft.header.end());
    at = Scan.skipSpace(text, draft.header.end(), draft.end);
    end = Scan.trimEnd(text, at, draft.end);
    if (at < end && text.charAt(at) == '-') {
      int after = Scan.skipBlanks(text, at + 1, end);
      at = after == end || Scan.isLineEnd(text.charAt(after)) ? after : at;
      at = Scan.skipSpace(text, at, end);
    }
    if (draft.last && end - at > 1 && text.charAt(end - 1) == '-' && isSpaceBefore(end - 1)) {
      // The text ends with the first character of another entry.
      end = Scan.trimEnd(text, at, end - 1);
    }
    int label = subjects();
    int fieldsEnd = label >= 0 ? label : endOfFields();
    fields(fieldsEnd, label);
    abstractText(afterFields(label, fieldsEnd));
  }

  private boolean isSpaceBefore(int index) {
    return Scan.isSpace(text.charAt(index - 1));
  }

  /** Finds the label of the subjects, even if they are not understood; -1 if there is none. */
  private int subjects() {
    String word = FieldLabel.SUBJECTS.text();
    int limit = nthLine(MOST_LINES);
    int unread = -1;
    for (int i = text.indexOf(word, at, limit); i >= 0; i = text.indexOf(word, i + 1, limit)) {
      SubjectList list = SubjectList.parse(text, i + word.length(), end);
      if (list != null) {
        draft.subjects = list;
        draft.parsed.add(Kind.LABEL, i, list.start());
        draft.parsed.add(Kind.SUBJECTS, list.start(), list.end());
        return i;
      }
      unread = unread < 0 && isLabelPlace(i, false) ? i : unread;
    }
    return unread;
  }

  private int nthLine(int count) {
    int i = at;
    for (int n = 0; n < count && i < end; n++) {
      i = Scan.skipSpace(text, Scan.lineEnd(text, i, end), end);
    }
    return i;
  }

  private int afterFields(int label, int fieldsEnd) {
    if (draft.subjects != null) {
      return draft.subjects.end();
    }
    return label >= 0 ? Scan.lineEnd(text, label, end) : fieldsEnd;
  }

  /** Where the fields end when there are no subjects to tell: after the last line that is one. */
  private int endOfFields() {
    if (at == end || !FieldLabel.startsAt(text, at, end)) {
      return at;
    }
    int fieldsEnd = Scan.lineEnd(text, at, end);
    if (Scan.startsWith(text, at, end, FieldLabel.TITLE.text())
        && fieldsEnd - at <= FieldLabel.TITLE.text().length() + 1) {
      fieldsEnd = Scan.lineEnd(text, Scan.skipSpace(text, fieldsEnd, end), end);
    }
    int next = Scan.skipSpace(text, fieldsEnd, end);
    for (int n = 0; n < MOST_LINES && next < end; n++) {
      int lineEnd = Scan.lineEnd(text, next, end);
      boolean field = FieldLabel.startsAt(text, next, end);
      if (!field && !(n == 0 && AuthorNames.isList(text.substring(next, lineEnd)))) {
        break;
      }
      fieldsEnd = lineEnd;
      next = Scan.skipSpace(text, fieldsEnd, end);
    }
    return fieldsEnd;
  }

  private void fields(int fieldsEnd, int subjectsLabel) {
    boolean spaced = subjectsLabel > at && Scan.isBlank(text.charAt(subjectsLabel - 1));
    Map<FieldLabel, Integer> labels = new EnumMap<>(FieldLabel.class);
    for (FieldLabel label : FieldLabel.values()) {
      int found = find(label, fieldsEnd, spaced);
      if (found >= 0) {
        labels.put(label, found);
      }
    }
    draft.titleLabelled = labels.containsKey(FieldLabel.TITLE);
    int first = firstAfter(labels, draft.titleLabelled ? at : at - 1, fieldsEnd);
    title(draft.titleLabelled ? at + FieldLabel.TITLE.text().length() : at, first, labels);
    for (Map.Entry<FieldLabel, Integer> entry : labels.entrySet()) {
      int start = entry.getValue();
      value(entry.getKey(), start, firstAfter(labels, start, fieldsEnd));
    }
  }

  private static int firstAfter(Map<FieldLabel, Integer> labels, int index, int fieldsEnd) {
    return labels.values().stream().filter(i -> i > index).min(Integer::compare).orElse(fieldsEnd);
  }

  private int find(FieldLabel label, int fieldsEnd, boolean spaced) {
    return switch (label) {
      case TITLE -> Scan.startsWith(text, at, end, label.text()) ? at : -1;
      case AUTHORS, COMMENTS -> first(label.text(), fieldsEnd, spaced);
      case JOURNAL_REF -> last(label.text(), fieldsEnd, spaced);
      case REPORT_NUMBER, DOI -> atLineStart(label.text(), fieldsEnd);
      case SUBJECTS -> -1;
    };
  }

  private int first(String word, int fieldsEnd, boolean spaced) {
    int i = text.indexOf(word, at, fieldsEnd);
    while (i >= 0 && !isLabelPlace(i, spaced)) {
      i = text.indexOf(word, i + 1, fieldsEnd);
    }
    return i;
  }

  private int last(String word, int fieldsEnd, boolean spaced) {
    int last = -1;
    for (int i = text.indexOf(word, at, fieldsEnd); i >= 0; ) {
      last = isLabelPlace(i, spaced) ? i : last;
      i = text.indexOf(word, i + 1, fieldsEnd);
    }
    return last;
  }

  private int atLineStart(String word, int fieldsEnd) {
    int i = text.indexOf(word, at, fieldsEnd);
    while (i >= 0 && !Scan.isLineStart(text, i, at)) {
      i = text.indexOf(word, i + 1, fieldsEnd);
    }
    return i;
  }

  private boolean isLabelPlace(int index, boolean spaced) {
    if (index <= at) {
      return index == at;
    }
    char before = text.charAt(index - 1);
    return Scan.isBlank(before)
        ? spaced || Scan.isLineStart(text, index, at)
        : "([{\"'\u2018\u201C-".indexOf(before) < 0;
  }

  private void title(int from, int to, Map<FieldLabel, Integer> labels) {
    draft.titleStart = Scan.skipSpace(text, from, to);
    draft.titleEnd = Scan.trimEnd(text, draft.titleStart, to);
    if (draft.titleLabelled) {
      draft.parsed.add(Kind.LABEL, at, draft.titleStart);
    }
    if (draft.titleStart == draft.titleEnd) {
      return;
    }
    String whole = text.substring(draft.titleStart, draft.titleEnd);
    int seam = authorsLine(whole);
    if (labels.containsKey(FieldLabel.AUTHORS)) {
      draft.keepTitle(text);
    } else if (seam >= 0) {
      draft.splitAt(text, draft.titleStart + seam);
    } else if (!draft.titleLabelled && AuthorNames.isList(whole)) {
      draft.splitAt(text, draft.titleStart);
    } else {
      draft.glued = TitleSplit.of(Scan.collapsed(text, draft.titleStart, draft.titleEnd));
    }
  }

  /** Where the lines of authors begin that follow a title's own lines; -1 if there are none. */
  private static int authorsLine(String whole) {
    int lineEnd = Scan.lineEnd(whole, 0, whole.length());
    while (lineEnd < whole.length()) {
      int next = Scan.skipSpace(whole, lineEnd, whole.length());
      if (AuthorNames.isLine(whole.substring(next))) {
        return next;
      }
      lineEnd = Scan.lineEnd(whole, next, whole.length());
    }
    return -1;
  }

  private void value(FieldLabel label, int start, int to) {
    int from = Scan.skipSpace(text, start + label.text().length(), to);
    int last = Scan.trimEnd(text, from, to);
    String value = Scan.collapsed(text, from, last);
    switch (label) {
      case TITLE, SUBJECTS -> {
        return;
      }
      case AUTHORS -> draft.authors = AuthorNames.parse(value);
      case COMMENTS -> draft.comments = value.isEmpty() ? null : value;
      case JOURNAL_REF -> draft.journalRef = value.isEmpty() ? null : value;
      case REPORT_NUMBER -> draft.reportNumber = value.isEmpty() ? null : value;
      case DOI -> draft.doi = value.isEmpty() ? null : value;
    }
    draft.parsed.add(Kind.LABEL, start, from);
    draft.parsed.add(label.kind(), from, last);
  }

  private void abstractText(int from) {
    int start = Scan.skipSpace(text, from, end);
    if (start < end) {
      draft.abstractText = text.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
      draft.parsed.add(Kind.ABSTRACT, start, end);
    }
  }
}
