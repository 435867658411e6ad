package dev.incipit.bench.corpus;

import dev.incipit.paper.Authors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Gives papers authors: most write one paper, some very many, and names are shared. */
final class AuthorModel {
  private static final Curve COUNT =
      Curve.within(1, 0.13, 2, 0.2, 3, 0.42, 4, 0.56, 6, 0.79, 10, 0.95, 17, 0.99, 60, 1.0);

  private static final Curve PEOPLE =
      Curve.withTail(0.3, 1, 0.0, 10, 0.001, 100, 0.006, 1_000, 0.03, 10_000, 0.12);

  private static final Curve GIVEN =
      Curve.withTail(1.2, 1, 0.0, 11, 0.06, 101, 0.25, 1_001, 0.62, 10_001, 0.9);

  private static final Curve FAMILY =
      Curve.withTail(0.9, 1, 0.0, 11, 0.09, 101, 0.24, 1_001, 0.42, 10_001, 0.65);

  /** Where made words for names start, so that they are not those of texts. */
  private static final long GIVEN_NAMES = 700_000;

  private static final long FAMILY_NAMES = 30_000_000;
  private static final double WITH_INITIAL = 0.12;

  /** The authors of a paper. */
  Authors draw(SplittableRandom random) {
    int count = (int) COUNT.whole(random.nextDouble());
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      names.add(name(PEOPLE.whole(random.nextDouble())));
    }
    return Authors.of(names);
  }

  /** The name of a person, who has the same in every paper. */
  static String name(long person) {
    String given = capital(Words.made(GIVEN_NAMES + GIVEN.whole(Curve.share(person, 1))));
    String family = capital(Words.made(FAMILY_NAMES + FAMILY.whole(Curve.share(person, 2))));
    if (Curve.share(person, 3) < WITH_INITIAL) {
      char initial = (char) ('A' + Math.floorMod(Curve.mix(person, 4), 26));
      return given + " " + initial + ". " + family;
    }
    return given + " " + family;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
