package dev.incipit.bench.listing;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import java.util.List;

/** Announcement mails and metadata files. */
final class MailLayouts {
  private static final String RULE = "-".repeat(78) + "\n";

  private MailLayouts() {}

  static List<Layout> all() {
    return List.of(
        new Layout(
            "listing-mail",
            ListingFormat.LISTING_MAIL,
            Integer.MAX_VALUE,
            MailLayouts::head,
            MailLayouts::entry,
            ""),
        new Layout(
            "abs", ListingFormat.ABS, Integer.MAX_VALUE, count -> "", MailLayouts::file, ""));
  }

  private static String head(int count) {
    return "Date: Fri,  3 Mar 23 01:29:12 GMT\nSubject: cs daily "
        + count
        + " new + 0 crosses received\n\n"
        + RULE
        + RULE
        + "Send any comments regarding submissions directly to submitter.\n"
        + RULE
        + "received from  Wed  1 Mar 23 19:00:00 GMT  to  Thu  2 Mar 23 19:00:00 GMT\n"
        + RULE;
  }

  private static String entry(AnnouncedPaper announced, int number) {
    String id = Texts.id(announced);
    return "\\\\\narXiv:"
        + id
        + "\nDate: "
        + Texts.mailDate(announced.paper())
        + "   (31kb)\n\n"
        + fields(announced.paper())
        + "\\\\ ( https://arxiv.org/abs/"
        + id
        + " ,  31kb)\n"
        + RULE;
  }

  private static String file(AnnouncedPaper announced, int number) {
    return RULE
        + "\\\\\narXiv:"
        + Texts.id(announced)
        + "\nFrom: Someone <someone@example.org>\nDate: "
        + Texts.mailDate(announced.paper())
        + "   (31kb)\n\n"
        + fields(announced.paper())
        + "\\\\\n";
  }

  private static String fields(Paper paper) {
    String comments = Texts.comments(paper);
    return "Title: "
        + paper.title()
        + "\nAuthors: "
        + Texts.names(paper)
        + "\nCategories: "
        + Texts.categories(paper)
        + (comments.isEmpty() ? "" : "\nComments: " + comments)
        + "\n\\\\\n"
        + Texts.wrapped(paper.abstractText())
        + "\n";
  }
}
