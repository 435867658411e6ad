package dev.incipit.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A field that entries of an index have beside those of every paper.
 *
 * @param name its name, in JSON lines and in queries: small letters, digits and {@code _}
 * @param type what it holds
 * @since 0.2.0
 */
public record FieldDeclaration(String name, FieldType type) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** Names that JSON lines and queries have already. */
  private static final Set<String> TAKEN =
      Set.of(
          ("id version title abstract authors subjects classes comments journalref doi reportnumber"
                  + " submitted updated licence complete announcements marks venue pages links score"
                  + " highlights explanation announced primarysubject authorsknown all any text ti au"
                  + " author abs summary co comment jr journal journal_ref rn report report_number cat"
                  + " category subject msc acm primary arxiv type has is date year submitteddate"
                  + " lastupdateddate")
              .split(" "));

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is none, or one that papers have already
   */
  public FieldDeclaration {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a field's name is small letters, digits and _, 40 at most, was '" + name + "'");
    }
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException("every paper has a field '" + name + "' already");
    }
  }

  /**
   * The values that a range begins and ends with: {@code 10..20}, {@code 10..}, {@code ..20},
   * {@code >=10}, {@code <=20}, {@code [10 TO 20]} or {@code 10}. Ends in the wrong order are
   * turned round.
   *
   * @param text the range as it is typed
   * @return empty if it is none of numbers
   */
  public Optional<FieldRange> range(String text) {
    return FieldRange.read(type, text.strip().toUpperCase(Locale.ROOT));
  }
}
