package dev.incipit.listing.page;

import dev.incipit.listing.field.NameShape;

/** Judges whether two texts are glued at a place: {@code LogsMahesh}, {@code LLMJohn}. */
final class GluedWords {

  private GluedWords() {}

  /** How unlikely a seam is before an index; {@link NameShape#NOT_A_NAME} where there is none. */
  static int cost(String text, int index, int end) {
    char before = text.charAt(index - 1);
    char after = text.charAt(index);
    int word = text.lastIndexOf(' ', index - 1) + 1;
    int cost = NameShape.NOT_A_NAME;
    if (Character.isLowerCase(after)) {
      if ("vdbi".indexOf(after) < 0) {
        return NameShape.NOT_A_NAME;
      }
      cost = particle(text, index, end);
    } else if (!Character.isLetter(after)) {
      return NameShape.NOT_A_NAME;
    } else if (Character.isLowerCase(before) && !isUnit(text, index)) {
      cost = NameShape.isNamePrefix(text.substring(word, index)) ? NameShape.NOT_A_NAME : 1;
    } else if (Character.isDigit(before) || ")]}?!$%\"\u201D*+".indexOf(before) >= 0) {
      cost = 0;
    } else if (isAfterAcronym(text, index, end) || isUnit(text, index - 1)) {
      cost = 1;
    } else if (Character.isIdeographic(after) != Character.isIdeographic(before)
        && Character.isLetter(before)) {
      cost = 1;
    }
    boolean numeral = before == 'I' || before == 'V';
    return cost + (index - word < 2 && !numeral ? 2 : 0) + (word == 0 ? 1 : 0);
  }

  /** The end of an acronym or a numeral before a name: LLM|John, GPU|J., Part I|John. */
  private static boolean isAfterAcronym(String text, int index, int end) {
    if (index < 2 || !Character.isUpperCase(text.charAt(index - 1))) {
      return false;
    }
    char before = text.charAt(index - 2);
    boolean acronym =
        Character.isUpperCase(before) || Character.isDigit(before) || " $)".indexOf(before) >= 0;
    boolean name =
        index + 1 < end
            && (Character.isLowerCase(text.charAt(index + 1)) || text.charAt(index + 1) == '.');
    return acronym && name && Character.isUpperCase(text.charAt(index));
  }

  /** Whether the V of TeV or GeV stands at an index. */
  private static boolean isUnit(String text, int index) {
    return index > 1
        && text.charAt(index) == 'V'
        && text.charAt(index - 1) == 'e'
        && "TGMk".indexOf(text.charAt(index - 2)) >= 0;
  }

  /**
   * A name that begins with a particle: Routing|de Vos. Rare, so only other names make it likely.
   */
  private static int particle(String text, int index, int end) {
    int space = text.indexOf(' ', index);
    boolean likely =
        space > 0
            && space < end
            && Character.isLetter(text.charAt(index - 1))
            && space - index <= 5
            && NameShape.isLeadingParticle(text.substring(index, space));
    return likely ? 3 : NameShape.NOT_A_NAME;
  }
}
