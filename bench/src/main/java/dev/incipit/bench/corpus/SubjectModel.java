package dev.incipit.bench.corpus;

import dev.incipit.paper.Subject;
import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Gives papers subjects: a few have most papers, and cross-lists mostly stay in the archive. */
final class SubjectModel {
  /** The largest first; what follows them is in the taxonomy's order. */
  private static final List<String> LARGEST =
      List.of(
          ("cs.CV cs.CL cs.LG cs.AI quant-ph cond-mat.quant-gas cs.NI physics.atom-ph cs.CR cs.RO"
                  + " physics.chem-ph cs.DC cs.LO hep-ph math.CO astro-ph.GA stat.ML math.AP hep-th"
                  + " eess.SP")
              .split(" ", -1));

  private static final Curve PRIMARY =
      Curve.within(
          1, 0.0, 2, 0.143, 3, 0.225, 4, 0.282, 5, 0.338, 11, 0.527, 26, 0.769, 60, 0.92, 150, 1.0);

  private static final double[] COUNTS = {0.42, 0.77, 0.926, 0.98, 0.997, 1.0};
  private static final double SAME_ARCHIVE = 0.6;

  private final List<Subject> subjects;

  SubjectModel() {
    Set<String> codes = new LinkedHashSet<>(LARGEST);
    Taxonomy.arxiv().roots().forEach(root -> leaves(root, codes));
    subjects = codes.stream().map(Taxonomy.arxiv()::subject).toList();
  }

  private static void leaves(SubjectNode node, Set<String> codes) {
    if (node.children().isEmpty()) {
      codes.add(node.code());
    }
    node.children().forEach(child -> leaves(child, codes));
  }

  /** The subjects of a paper, primary first. */
  List<Subject> draw(SplittableRandom random) {
    double count = random.nextDouble();
    Subject primary = one(random);
    Set<Subject> drawn = new LinkedHashSet<>(List.of(primary));
    for (int i = 0; count >= COUNTS[i]; i++) {
      drawn.add(random.nextDouble() < SAME_ARCHIVE ? near(primary, random) : one(random));
    }
    return new ArrayList<>(drawn);
  }

  private Subject one(SplittableRandom random) {
    return subjects.get((int) (PRIMARY.whole(random.nextDouble()) - 1) % subjects.size());
  }

  private Subject near(Subject primary, SplittableRandom random) {
    String archive = archive(primary);
    for (int tries = 0; tries < 10; tries++) {
      Subject other = one(random);
      if (archive(other).equals(archive) && !other.equals(primary)) {
        return other;
      }
    }
    return one(random);
  }

  private static String archive(Subject subject) {
    return subject.code().replaceFirst("\\..*", "");
  }

  /** A number of a subject that is the same in every run. */
  static int number(Subject subject) {
    return subject.code().hashCode() & 0x3ff;
  }
}
