package dev.incipit.analysis;

import java.util.ArrayList;
import java.util.List;

/** How a letter with a raised number is written as one word: {@code chi2}, {@code chisquared}. */
final class Powers {
  private Powers() {}

  /**
   * The spellings of a power.
   *
   * @param base what the number is raised on, folded
   * @param power the number
   */
  static List<String> joined(String base, String power) {
    String greek = CharacterClasses.greekName(base);
    List<String> forms = new ArrayList<>();
    forms.add(base + power);
    if (!greek.isEmpty()) {
      forms.add(greek + power);
    }
    if (base.length() == 1 || CharacterClasses.isGreekName(base)) {
      String spoken = greek.isEmpty() ? base : greek;
      switch (power) {
        case "2" -> forms.addAll(List.of(spoken + "squared", spoken + "square"));
        case "3" -> forms.addAll(List.of(spoken + "cubed", spoken + "cube"));
        default -> {}
      }
    }
    return forms;
  }
}
