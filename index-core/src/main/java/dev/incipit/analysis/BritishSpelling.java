package dev.incipit.analysis;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives word forms in British spelling the form of the American ones, as papers are written in
 * either: {@code optimisation} and {@code behaviour} become {@code optimization} and {@code
 * behavior}. A form that no one writes ({@code advize}) does no harm, as all forms of its word get
 * it.
 */
final class BritishSpelling {
  /** Shorter words on -ise are not made of a noun: noise, raise, wise. */
  private static final int SHORTEST_VERB = 7;

  private static final Map<String, String> AMERICAN = new HashMap<>();

  static {
    String pairs =
        "behaviour/behavior behavioural/behavioral colour/color neighbour/neighbor"
            + " neighbourhood/neighborhood favour/favor favourable/favorable flavour/flavor"
            + " labour/labor harbour/harbor honour/honor humour/humor vapour/vapor tumour/tumor"
            + " rumour/rumor armour/armor rigour/rigor vigour/vigor endeavour/endeavor odour/odor"
            + " centre/center fibre/fiber metre/meter litre/liter calibre/caliber"
            + " kilometre/kilometer centimetre/centimeter millimetre/millimeter"
            + " micrometre/micrometer nanometre/nanometer defence/defense catalogue/catalog"
            + " analogue/analog dialogue/dialog programme/program artefact/artifact grey/gray"
            + " aluminium/aluminum sulphur/sulfur ageing/aging realise/realize";
    for (String pair : pairs.split(" ", -1)) {
      int slash = pair.indexOf('/');
      AMERICAN.put(pair.substring(0, slash), pair.substring(slash + 1));
    }
  }

  private BritishSpelling() {}

  static String american(String form) {
    String listed = AMERICAN.get(form);
    if (listed != null) {
      return listed;
    }
    boolean verb = form.endsWith("ise") && form.length() >= SHORTEST_VERB;
    if (verb || form.endsWith("yse")) {
      return withZ(form, 2);
    }
    return form.endsWith("isation") ? withZ(form, 6) : form;
  }

  /** The form with a z instead of the s at a place counted from its end. */
  private static String withZ(String form, int fromEnd) {
    int s = form.length() - fromEnd;
    return form.substring(0, s) + 'z' + form.substring(s + 1);
  }
}
