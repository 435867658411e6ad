package dev.incipit.listing.mail;

import dev.incipit.listing.model.ListingFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells announcement mails and metadata files from other texts. */
public final class MailForm {

  private MailForm() {}

  /** The format of a text that is a mail or a metadata file; null if it is neither. */
  public static @Nullable ListingFormat of(String text) {
    boolean mail = false;
    boolean previousWasMark = false;
    Block block = new Block();
    for (BlockLine line : lines(text)) {
      mail |= line.isSectionMark() || line.text().startsWith("Papers received as of");
      if (line.isRule()) {
        if (block.isEntry() && !isDay(block)) {
          return mail || !isMetadata(block) ? ListingFormat.LISTING_MAIL : ListingFormat.ABS;
        }
        mail |= MailHead.beginsMail(block);
        block = new Block();
        previousWasMark = false;
      } else {
        mail |= previousWasMark && line.text().startsWith("/*");
        previousWasMark = line.isMark();
        block.add(line);
      }
    }
    if (!mail && block.isEntry()) {
      return isMetadata(block) ? ListingFormat.ABS : ListingFormat.LISTING_MAIL;
    }
    return mail ? ListingFormat.LISTING_MAIL : null;
  }

  private static List<BlockLine> lines(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    BlockSource source = new BlockSource(new ByteArrayInputStream(bytes));
    List<BlockLine> lines = new ArrayList<>();
    try {
      for (BlockLine line = source.next(); line != null; line = source.next()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return lines;
  }

  private static boolean isDay(Block block) {
    return new MailHead().readDay(block);
  }

  /** A metadata file tells the submitter and has an abstract; the entries of listings do not. */
  private static boolean isMetadata(Block block) {
    boolean from = block.fields().stream().anyMatch(l -> l.text().startsWith("From:"));
    return from && !block.abstractText().isBlank();
  }
}
