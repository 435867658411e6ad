package dev.incipit.listing.field;

import dev.incipit.paper.PaperReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises arXiv ids that a program took for numbers: {@code 0704.0291} became {@code 704.0291},
 * {@code 1501.00960} became {@code 1501.0096} or {@code 1501.0009599999998}. They are refused, for
 * a wrong guess would put one paper's text under another's id.
 */
public final class MangledId {
  private static final Pattern NUMBER = Pattern.compile("(\\d{3,4})\\.(\\d{1,30})");
  private static final int FIRST_FIVE_DIGITS = 1501;

  private MangledId() {}

  /**
   * Refuses an id that is damaged.
   *
   * @throws IllegalArgumentException with a hint how it may have been
   */
  public static void refuse(String id) {
    String mended = mended(id);
    if (mended != null) {
      throw new IllegalArgumentException(
          "the id '"
              + id
              + "' was damaged when a program took it for a number; it may have been '"
              + mended
              + "'. Ids are texts: keep their zeros");
    }
  }

  /** The id that may have been damaged to this; null if it is no damaged id. */
  static @Nullable String mended(String id) {
    Matcher number = NUMBER.matcher(id);
    if (!number.matches() || PaperReference.recognise(id).isPresent()) {
      return null;
    }
    int month = Integer.parseInt(number.group(1));
    int digits = month < FIRST_FIVE_DIGITS ? 4 : 5;
    BigDecimal value = new BigDecimal(id).setScale(digits, RoundingMode.HALF_UP);
    String mended = "0".repeat(4 - number.group(1).length()) + value.toPlainString();
    return PaperReference.recognise(mended).isPresent() ? mended : null;
  }
}
