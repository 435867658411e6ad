package dev.incipit.listing;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One way in which an extractor may print a listing page.
 *
 * @param gluedFields whether an entry's fields run together in one line
 * @param gluedHeaders whether the next header follows an abstract of several paragraphs directly
 * @param headings 0 for none, 1 for before their entries, 2 for after, 3 for all but the last after
 * @param authorsLabel whether authors have a label
 * @param lineEnd what ends a line
 * @param dashLine whether a line with a dash follows a header
 * @param firstNumber the number of the first entry
 */
record Layout(
    boolean gluedFields,
    boolean gluedHeaders,
    int headings,
    boolean authorsLabel,
    String lineEnd,
    boolean dashLine,
    int firstNumber) {

  /** An entry to print. */
  record Entry(AnnouncementType type, Paper paper) {}

  String print(String name, String day, List<Entry> entries) {
    StringBuilder page = new StringBuilder(name);
    page.append("\nSee recent articles\nShowing new listings for ").append(day).append('\n');
    int number = firstNumber;
    for (AnnouncementType type : AnnouncementType.values()) {
      List<Entry> section = entries.stream().filter(e -> e.type() == type).toList();
      boolean heading = headings == 1 || headings == 2 || type != AnnouncementType.REPLACED;
      if (headings == 1) {
        heading(page, type, section.size());
      }
      for (Entry entry : section) {
        entry(page, entry, number++);
      }
      if (headings > 1 && heading) {
        heading(page, type, section.size());
      }
    }
    return page.toString().replace("\n", lineEnd);
  }

  private static void heading(StringBuilder page, AnnouncementType type, int count) {
    freshLine(page);
    String name =
        switch (type) {
          case NEW -> "New";
          case CROSS -> "Cross";
          case REPLACED -> "Replacement";
        };
    page.append(name).append(" submissions (showing ");
    page.append(count).append(" of ").append(count).append(" entries)\n");
  }

  private static void freshLine(StringBuilder page) {
    if (page.charAt(page.length() - 1) == ' ') {
      page.setCharAt(page.length() - 1, '\n');
    }
  }

  private void entry(StringBuilder page, Entry entry, int number) {
    Paper paper = entry.paper();
    page.append("- [").append(number).append("] arXiv:").append(paper.id());
    page.append(
        switch (entry.type()) {
          case NEW -> "";
          case CROSS -> " (cross-list from " + paper.subjects().getFirst().code() + ")";
          case REPLACED -> " (replaced)";
        });
    page.append(" [pdf, html, other]\n").append(dashLine ? "-\n" : "");
    String between = gluedFields ? "" : "\n";
    page.append("Title: ").append(paper.title()).append(between);
    if (paper.authors().known()) {
      page.append(authorsLabel ? "Authors: " : "");
      page.append(String.join(", ", paper.authors().names())).append(between);
    }
    if (paper.comments() != null) {
      page.append("Comments: ").append(paper.comments()).append(between);
    }
    if (paper.journalRef() != null) {
      page.append("Journal-ref: ").append(paper.journalRef()).append(between);
    }
    if (!paper.subjects().isEmpty()) {
      page.append("Subjects: ").append(subjects(paper.subjects())).append(between);
    }
    page.append(gluedFields ? "\n" : "").append(paper.abstractText());
    page.append(gluedHeaders && paper.abstractText().contains("\n") ? ' ' : '\n');
  }

  private static String subjects(List<Subject> subjects) {
    return subjects.stream()
        .map(s -> s.name() + " (" + s.code() + ")")
        .collect(Collectors.joining("; "));
  }
}
