package dev.incipit.listing.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges by its shape alone whether a text is a person's name. */
public final class NameShape {

  /** The cost of a text that cannot be a name. */
  public static final int NOT_A_NAME = 1000;

  private static final int MOST_WORDS = 6;
  private static final int TITLE_WORD = 3;
  private static final int SMALL_WORD = 4;

  private static final Set<String> PARTICLES =
      words(
          "van von der den de del della dela di da dal dalla do dos das du la le les el al bin ibn"
              + " ben zu zum zur af av ter ten te 't y e i und mac dem vom op och of abu");

  /** Particles that begin a name even when it is glued to a word: no usual endings of words. */
  private static final Set<String> LEADING_PARTICLES =
      words("van von de der den del della di da dal du dos bin ibn");

  private static final Set<String> SUFFIXES = words("jr jr. sr sr. ii iii iv phd ph.d. md");

  /** Words that end titles far more often than names. */
  private static final Set<String> TITLE_WORDS =
      words(
          "a an the and or for with in on by to from via using under over into at is are not how why"
              + " what when new learning networks network systems system models model modeling"
              + " modelling data graphs graph theory theories analysis applications application"
              + " algorithms algorithm optimization detection generation estimation"
              + " recognition classification segmentation prediction simulation simulations design"
              + " evaluation methods method approach framework study survey review inference training"
              + " computing computation memory storage cloud edge devices device control robotics"
              + " robots vision language languages speech audio video images image text agents agent"
              + " reasoning planning search retrieval security privacy safety fairness energy power"
              + " performance efficiency accuracy robustness benchmark benchmarks dataset datasets"
              + " challenges opportunities perspectives directions future trends case studies"
              + " equations equation spaces space manifolds groups group rings algebras algebra"
              + " fields field functions function operators operator matrices matrix matter stars"
              + " galaxies galaxy clusters cluster waves wave holes hole physics quantum quarks"
              + " neutrinos gravity cosmology spectra spectroscopy states state phases phase"
              + " transitions transition dynamics transport interactions effects effect problems"
              + " problem games game markets market health care medicine science engineering"
              + " software hardware tools tool code codes programming programs transformers"
              + " transformer attention diffusion large small deep neural multi open source human"
              + " humans society policy law education communication communications sensing"
              + " radar channels channel services service processing scheduling allocation"
              + " resources resource management monitoring beyond towards toward between part"
              + " evidence structure structures properties bounds inequalities sets numbers"
              + " decomposition representation representations alignment adaptation calibration"
              + " compression pruning quantization reinforcement supervised federated generative"
              + " causal probabilistic stochastic bayesian linear nonlinear discrete continuous");

  private NameShape() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  public static boolean isSuffix(String text) {
    return SUFFIXES.contains(text.toLowerCase(Locale.ROOT));
  }

  public static boolean isLeadingParticle(String word) {
    return LEADING_PARTICLES.contains(word);
  }

  /** How unlikely a name is: 0 for a plain one, {@link #NOT_A_NAME} for what cannot be one. */
  public static int cost(String text) {
    String[] words = text.split(" ", -1);
    if (text.isBlank() || words.length > MOST_WORDS) {
      return NOT_A_NAME;
    }
    int cost = 0;
    int names = 0;
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean last = i == words.length - 1;
      if (last && i > 0 && isSuffix(word)) {
        continue;
      }
      if (PARTICLES.contains(word.toLowerCase(Locale.ROOT)) && !last) {
        continue;
      }
      int wordCost = wordCost(word, shouted);
      if (wordCost >= NOT_A_NAME) {
        return NOT_A_NAME;
      }
      cost += wordCost;
      names++;
    }
    boolean single = names == 1 && words.length == 1;
    cost += names > 4 ? 1 : 0;
    return names == 0 ? NOT_A_NAME : cost + (single && !isEastAsian(text) ? 2 : 0);
  }

  private static int wordCost(String word, boolean shouted) {
    boolean usual = TITLE_WORDS.contains(word.toLowerCase(Locale.ROOT));
    if (word.isEmpty() || !isNameWord(word)) {
      return NOT_A_NAME;
    }
    boolean small = Character.isLowerCase(word.charAt(0)) && boundParticle(word) == 0;
    if (small || usual) {
      return small && usual ? NOT_A_NAME : small ? SMALL_WORD : TITLE_WORD;
    }
    int cost = 0;
    boolean acronym = word.length() > 2;
    for (int i = 1; i < word.length(); i++) {
      boolean upper = Character.isUpperCase(word.charAt(i));
      acronym &= upper;
      if (upper && isCamel(word, i)) {
        cost = 1;
      }
    }
    return (acronym && !shouted) || isStuckCapital(word) ? 2 : cost;
  }

  /** The last capital of a title stuck to a name: AJacques. */
  private static boolean isStuckCapital(String word) {
    return word.length() > 2
        && Character.isUpperCase(word.charAt(0))
        && Character.isUpperCase(word.charAt(1))
        && Character.isLowerCase(word.charAt(2));
  }

  /** Whether a capital inside a word is unusual in names: not that of McDonald or O'Brien. */
  private static boolean isCamel(String word, int index) {
    return Character.isLowerCase(word.charAt(index - 1)) && !isNamePrefix(word.substring(0, index));
  }

  /** Whether a word's beginning is usual before a capital in names. */
  public static boolean isNamePrefix(String start) {
    return switch (start) {
      case "Mc", "Mac", "De", "Del", "La", "Le", "Di", "Du", "Da", "Van", "Von", "Fitz", "St" ->
          true;
      default -> false;
    };
  }

  private static boolean isNameWord(String word) {
    // A hyphen begins the second initial in arXiv's "H. -Y. Lo".
    int start = word.length() > 1 && word.charAt(0) == '-' ? 1 : 0;
    for (int i = start; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      if (!Character.isLetter(c) && !mark && ".-'\u2019\u2018`\u2010\u2011\u2013".indexOf(c) < 0) {
        return false;
      }
    }
    return Character.isLetter(word.charAt(start));
  }

  /** The length of a particle bound to a name, as in d'Alembert and al-Khalili; 0 if none is. */
  private static int boundParticle(String word) {
    for (int i = 1; i < 5 && i + 1 < word.length(); i++) {
      boolean bound = "'\u2019-".indexOf(word.charAt(i)) >= 0;
      if (bound && Character.isUpperCase(word.charAt(i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isEastAsian(String text) {
    return text.codePoints()
        .allMatch(c ->
            Character.isIdeographic(c)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
  }
}
