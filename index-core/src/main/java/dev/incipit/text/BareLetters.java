package dev.incipit.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as it is compared and made into names: in small letters that bear no marks.
 *
 * @since 0.2.0
 */
public final class BareLetters {
  private static final Pattern MARK = Pattern.compile("\\p{M}+");

  private BareLetters() {}

  /**
   * {@code capek} for {@code Čapek}. What is no letter with a mark, such as an {@code ø}, stays as
   * it is.
   *
   * @param text the text
   * @return the text without marks at its letters
   */
  public static String of(String text) {
    return MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
