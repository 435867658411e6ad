package dev.incipit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.listing.model.ListingFormat;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ReadResult;
import dev.incipit.paper.AnnouncedPaper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as mail programs keep them, with what they are written in told in their heads. */
class MailEncodingTest {
  private static final String TEXT = MailReaderTest.MAIL.replace("Withdrawn", "Émile = naïve");

  private static ReadResult read(String mail) throws IOException {
    byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
    return ListingReader.read(new ByteArrayInputStream(bytes), "mail");
  }

  private static String head(String encoding, String charset) {
    String top = TEXT.substring(0, TEXT.indexOf("\n\n") + 1);
    return top
        + "MIME-Version: 1.0\nContent-Type: text/plain;\n charset=\""
        + charset
        + "\"\nContent-Transfer-Encoding: "
        + encoding
        + "\n\n";
  }

  private static String body() {
    return TEXT.substring(TEXT.indexOf("\n\n") + 2);
  }

  private static String quoted(String text, String charset) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (byte b : text.getBytes(Charset.forName(charset))) {
      boolean plain = b == '\n' || (b >= ' ' && b < 127 && b != '=');
      String code = plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
      if (column + code.length() > 75 && b != '\n') {
        out.append("=\n");
        column = 0;
      }
      out.append(code);
      column = b == '\n' ? 0 : column + code.length();
    }
    return out.toString();
  }

  private static String base64(String text, String charset) {
    return Base64.getMimeEncoder(76, new byte[] {'\n'})
            .encodeToString(text.getBytes(Charset.forName(charset)))
        + "\n";
  }

  private static void checkPapers(ReadResult result) {
    List<AnnouncedPaper> expected = ListingReader.parse(TEXT, "mail").papers();
    assertEquals(ListingFormat.LISTING_MAIL, result.ledger().format());
    assertEquals(expected, result.papers());
    assertEquals(List.of("withdrawn"), result.problems().stream().map(p -> p.code()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "iso-8859-1", "windows-1252"})
  void quotedLinesAreDecodedAndJoined(String charset) throws IOException {
    checkPapers(read(head("quoted-printable", charset) + quoted(body(), charset)));
    checkPapers(
        read((head("Quoted-Printable", charset) + quoted(body(), charset)).replace("\n", "\r\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "iso-8859-1", "windows-1252"})
  void base64IsDecoded(String charset) throws IOException {
    checkPapers(read(head("base64", charset) + base64(body(), charset)));
    String crlf = body().replace("\n", "\r\n");
    checkPapers(read(head("base64", charset) + base64(crlf, charset).replace("\n", "\r\n")));
  }

  @Test
  void ofTwoFormsThePlainOneIsRead() throws IOException {
    String parts =
        "--=_b 1\nContent-Type: text/plain; charset=utf-8\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + base64(body(), "utf-8")
            + "--=_b 1\nContent-Type: text/html; charset=utf-8\n"
            + "Content-Transfer-Encoding: 7bit\n\n"
            + body().replace("2303.", "2304.")
            + "\n--=_b 1--\n";
    String top = TEXT.substring(0, TEXT.indexOf("\n\n") + 1);
    checkPapers(
        read(top + "Content-Type: multipart/alternative;\n\tboundary=\"=_b 1\"\n\n" + parts));
  }

  @Test
  void severalMailsOfDifferentCodesStandInOneMailbox() throws IOException {
    String from = "From no-reply@arxiv.org Fri Mar  3 01:29:12 2023\n";
    String other = quoted(body().replace("2303.", "2304."), "utf-8");
    ReadResult result =
        read(
            from
                + head("base64", "utf-8")
                + base64(body(), "utf-8")
                + "\n"
                + from
                + head("quoted-printable", "utf-8")
                + other
                + "\n"
                + from
                + TEXT.replace("2303.", "2305.").replace("Émile", "Emil").replace("ï", "i"));
    assertEquals(12, result.papers().size());
    assertEquals(12, result.papers().stream().filter(p -> p.announcements().size() == 1).count());
  }

  @Test
  void aProblemStandsWhereItsFirstCodedLineDoes() throws IOException {
    String mail = head("quoted-printable", "utf-8") + quoted(body(), "utf-8");
    ListingProblem problem = read(mail).problems().getFirst();
    assertEquals("withdrawn", problem.code());
    String before = mail.substring(0, (int) problem.byteOffset());
    assertEquals(before.chars().filter(c -> c == '\n').count() + 1, problem.line());
    assertEquals(true, mail.substring(before.length()).startsWith("\\\\\narXiv:2303.00765"));
  }

  @Test
  void badCodesCostNothingElse() throws IOException {
    String mail = head("quoted-printable", "no-such-charset") + quoted(body(), "utf-8");
    assertEquals(4, read(mail.replace("18 pages", "18 =ZZ pages = x=")).papers().size());
    String coded = base64(body(), "utf-8");
    String broken = coded.substring(0, 2000) + "\n*** not base64 ***\n" + coded.substring(2000);
    ReadResult result = read(head("base64", "utf-8") + broken);
    assertEquals(result.ledger().read(), result.papers().size() + result.ledger().rejected());
  }
}
