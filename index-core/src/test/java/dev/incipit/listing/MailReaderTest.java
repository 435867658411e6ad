package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailReaderTest {
  private static final String RULE = "-".repeat(78) + "\n";
  private static final String HEAD =
      """
      Date: Fri,  3 Mar 23 01:29:12 GMT
      Subject: cs daily 2 new + 1 crosses received

      """
          + RULE
          + RULE
          + "Send any comments regarding submissions directly to submitter.\n"
          + RULE
          + "received from  Wed  1 Mar 23 19:00:00 GMT  to  Thu  2 Mar 23 19:00:00 GMT\n"
          + RULE;
  private static final String FIRST =
      """
      \\\\
      arXiv:2303.00763
      Date: Wed, 1 Mar 2023 19:00:02 GMT   (3197kb,D)

      Title: Census of Satellites around Local
        Galaxies
      Authors: Jos\\'e N\\'emeth (Inst. of A, B and C), Mary E Putman and The {X, Y} Team
      Categories: cs.NA cs.DC
      Comments: 18 pages
      \\\\
        We present a search for
      satellites. The matrix is a & b
      \\\\
      and goes on.
        A second paragraph.
      \\\\ ( https://arxiv.org/abs/2303.00763 ,  3197kb)
      """;
  private static final String SECOND =
      """
      \\\\
      arXiv:2303.00765
      Date: Wed, 1 Mar 2023 19:00:02 GMT   (0kb,I)

      Title: Withdrawn
      Authors: A. Author
      Categories: cs.DC
      \\\\
        This paper has been withdrawn.
      \\\\ ( https://arxiv.org/abs/2303.00765 ,  0kb)
      """;
  private static final String CROSS =
      "%-".repeat(39)
          + "\n"
          + RULE
          + """
          \\\\
          arXiv:2303.00812 (*cross-listing*)
          Date: Wed, 1 Mar 2023 20:28:17 GMT   (603kb,D)

          Title: Crossing
          Authors: B. Author
          Categories: math.CO cs.DM
          \\\\
            An abstract.
          \\\\ ( https://arxiv.org/abs/2303.00812 ,  603kb)
          """;
  private static final String REPLACED =
      "%%--".repeat(19)
          + "\n"
          + RULE
          + """
          \\\\
          arXiv:2204.00001 (*cross-listing*)
          replaced with revised version Thu, 2 Mar 2023 11:00:13 GMT   (1527kb,D)

          Title: Replaced
          Authors: C. Author
          Categories: math.PR cs.DM
          \\\\ ( https://arxiv.org/abs/2204.00001 ,  1527kb)
          """
          + "%%%---".repeat(13)
          + "\nFor subscribe options see the help.\n";
  static final String MAIL = HEAD + FIRST + RULE + SECOND + CROSS + REPLACED;

  private static ReadResult read(String text) {
    return ListingReader.parse(text, "mail");
  }

  private static List<String> codes(ReadResult result) {
    return result.problems().stream().map(ListingProblem::code).toList();
  }

  @Test
  void aMailTellsPapersAndAnnouncements() {
    ReadResult result = read(MAIL);
    assertEquals(ListingFormat.LISTING_MAIL, result.ledger().format());
    assertEquals(List.of("withdrawn"), codes(result));
    assertEquals(4, result.papers().size());
    AnnouncedPaper first = result.papers().getFirst();
    LocalDate day = LocalDate.of(2023, 3, 3);
    assertEquals(
        List.of(new Announcement("cs", day, AnnouncementType.NEW, 0, null)), first.announcements());
    Paper paper = first.paper();
    assertEquals("Census of Satellites around Local Galaxies", paper.title());
    assertEquals(
        "We present a search for satellites. The matrix is a & b \\\\ and goes on.\n"
            + "A second paragraph.",
        paper.abstractText());
    assertEquals(
        List.of("Jos\\'e N\\'emeth", "Mary E Putman", "The {X, Y} Team"), paper.authors().names());
    assertEquals("math.NA", paper.subjects().getFirst().code());
    assertEquals("2023-03-01T19:00:02Z", String.valueOf(paper.submitted()));
    assertNull(paper.version());
    Paper replaced = result.papers().getLast().paper();
    assertEquals("2023-03-02T11:00:13Z", String.valueOf(replaced.updated()));
    assertNull(replaced.submitted());
    assertEquals(
        List.of(
            AnnouncementType.NEW,
            AnnouncementType.NEW,
            AnnouncementType.CROSS,
            AnnouncementType.REPLACED),
        result.papers().stream().map(p -> p.announcements().getFirst().type()).toList());
  }

  @Test
  void lineEndsOfOtherSystemsChangeNothing() {
    assertEquals(read(MAIL).papers(), read("\uFEFF" + MAIL.replace("\n", "\r\n")).papers());
  }

  @Test
  void severalMailsInOneFileKeepTheirListsAndDays() {
    String other = MAIL.replace("cs daily", "math.CO daily").replace("3 Mar 23 01", "6 Mar 23 01");
    ReadResult result = read("From a@b Fri Mar  3 01:29:12 2023\n" + MAIL + "\n" + other);
    assertEquals(8, result.papers().size());
    Announcement last = result.papers().getLast().announcements().getFirst();
    assertEquals("math.CO 2023-03-06", last.list() + " " + last.date());
  }

  @Test
  void withoutItsDateAMailIsOfTheWorkingDayAfter() {
    String text = MAIL.replaceFirst("Date:.*\n", "");
    assertEquals(
        LocalDate.of(2023, 3, 3), read(text).papers().getFirst().announcements().getFirst().date());
    String friday = text.replace("to  Thu  2 Mar", "to  Fri  3 Mar");
    assertEquals(
        LocalDate.of(2023, 3, 6),
        read(friday).papers().getFirst().announcements().getFirst().date());
  }

  @Test
  void aMissingPartIsToldByTheCountsOfTheSubject() {
    assertEquals(List.of("counts-differ"), codes(read(HEAD + FIRST + CROSS)));
  }

  @Test
  void oldListingFilesHaveOtherMarks() {
    ReadResult result =
        read(
            RULE
                + "\nPapers received as of Sat Apr  4 02:55:44 METDST 1992.\n\n"
                + RULE
                + """
                \\\\
                Paper: astro-ph/9204003
                From: Someone  <someone@example.com>
                Date: Wed, 29 Apr 1992 16:36:30 GMT   (7kb)
                Date (revised): Thu, 30 Apr 1992 20:39:38 GMT

                Title: The Universe
                Authors: J. I. Katz
                Categories: astro-ph
                \\\\
                """
                + RULE
                + """
                \\\\
                Paper (*cross-listing*): hep-th/9204001
                From: Someone  <someone@example.com>
                Date: Wed, 29 Apr 1992 16:36:30 GMT   (7kb)
                Date (revised v3): Thu, 30 Apr 1992 20:39:38 GMT   (8kb)

                Title: Strings
                Authors: K. Author
                Categories: hep-th
                \\\\
                """);
    assertEquals(ListingFormat.LISTING_MAIL, result.ledger().format());
    assertEquals(List.of("no-date"), codes(result));
    assertNull(result.papers().getFirst().paper().version());
    assertEquals(3, result.papers().getLast().paper().version());
    assertEquals(
        "1992-04-30T20:39:38Z", String.valueOf(result.papers().getFirst().paper().updated()));
  }

  @Test
  void filesOfSeveralDaysNameEachOfThem() {
    String day = RULE + "\\\\\n/* Fri, 3 Mar 2023 */\n\\\\\n" + RULE;
    String subject = "Subject: cs.DC daily Subj-class mailing\n\n";
    ReadResult result = read(subject + day + FIRST + day.replace("Fri, 3", "Thu, 2") + SECOND);
    assertEquals(2, result.papers().size());
    assertEquals(
        LocalDate.of(2023, 3, 2), result.papers().getLast().announcements().getFirst().date());
  }

  @Test
  void aWeekThatNamesNoListIsOfTheListThatAllItsPapersAreOn() {
    String day = RULE + "\\\\\n/* Fri, 3 Mar 2023 */\n\\\\\n" + RULE;
    String papers = FIRST + RULE + SECOND + RULE + SECOND.replace("00765", "00766");
    ReadResult week = read(day + papers.replace("cs.NA cs.DC", "math.CO cs.DC"));
    assertEquals(List.of("withdrawn", "withdrawn"), codes(week));
    assertEquals(
        List.of("cs.DC", "cs.DC", "cs.DC"),
        week.papers().stream().map(p -> p.announcements().getFirst().list()).toList());
    ReadResult doubtful = read(day + papers.replace("cs.DC", "cs.NA cs.DC"));
    assertEquals(List.of("withdrawn", "withdrawn", "unknown-list"), codes(doubtful));
    assertEquals(3, doubtful.papers().stream().filter(p -> p.announcements().isEmpty()).count());
  }

  @Test
  void controlCharactersInCategoriesCostNothing() {
    ReadResult result = read(MAIL.replace("cs.NA cs.DC", "cs.NA\u0001 \u0080 \u0007cs.DC"));
    assertEquals(List.of("withdrawn"), codes(result));
    assertEquals(
        List.of("math.NA", "cs.DC"),
        result.papers().getFirst().paper().subjects().stream().map(s -> s.code()).toList());
  }

  @Test
  void aRejectedEntryCanBeMendedAndReadAgain() {
    ReadResult broken = read(MAIL.replace("arXiv:2303.00812", "arXiv:2313.00812"));
    assertEquals(List.of("withdrawn", "bad-id"), codes(broken));
    assertEquals(4, broken.ledger().read());
    assertEquals(1, broken.ledger().rejected());
    String raw = String.valueOf(broken.problems().getLast().raw());
    ReadResult mended = read(raw.replace("2313.00812", "2303.00812"));
    assertEquals(List.of(read(MAIL).papers().get(2)), mended.papers());
  }

  @Test
  void aCutMailKeepsWhatStandsBeforeTheCut() {
    int whole = read(MAIL).papers().size();
    for (int cut = HEAD.length() + 1; cut < MAIL.length(); cut += 7) {
      ReadResult result = read(MAIL.substring(0, cut));
      int complete = MAIL.substring(0, cut).split("\\\\\\\\ \\( https", -1).length - 1;
      assertTrue(result.papers().size() >= Math.min(complete, whole), "cut at " + cut);
      assertEquals(result.ledger().read(), result.papers().size() + result.ledger().rejected());
    }
  }

  @Test
  void linesThatAreNotUtf8AreReadAsLatin() throws IOException {
    String text = MAIL.replace("Crossing", "Caf\u00E9");
    ReadResult result =
        ListingReader.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "latin");
    assertEquals("Caf\u00E9", result.papers().get(2).paper().title());
    assertEquals(List.of("withdrawn", "bad-bytes"), codes(result));
  }

  @Test
  void metadataFilesTellTheirVersions() {
    String abs =
        RULE
            + """
            \\\\
            arXiv:math/0309136
            From: Someone <someone@example.com>
            Date: Mon, 8 Sep 2003 10:00:00 GMT   (10kb)
            Date (revised v2): Tue, 9 Sep 2003 11:00:00 GMT   (11kb)

            Title: On Sums
            Authors: P. Erd\\H{o}s
            Categories: math.GT
            DOI: 10.1000/182
            License: http://creativecommons.org/licenses/by/4.0/
            \\\\
              We sum.
            \\\\
            """;
    ReadResult result =
        read(abs + abs.replace("0309136", "0309137").replaceFirst("Date \\(.*\n", ""));
    assertEquals(ListingFormat.ABS, result.ledger().format());
    assertEquals(List.of(), codes(result));
    Paper paper = result.papers().getFirst().paper();
    assertEquals(2, paper.version());
    assertEquals("2003-09-08T10:00:00Z", String.valueOf(paper.submitted()));
    assertEquals("2003-09-09T11:00:00Z", String.valueOf(paper.updated()));
    assertEquals("10.1000/182", paper.doi());
    assertEquals("http://creativecommons.org/licenses/by/4.0/", paper.licence());
    Paper second = result.papers().getLast().paper();
    assertEquals(1, second.version());
    assertEquals(second.submitted(), second.updated());
  }
}
