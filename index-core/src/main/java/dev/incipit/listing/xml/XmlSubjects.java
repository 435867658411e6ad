package dev.incipit.listing.xml;

import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Subjects told by code or by name. What arXiv does not know, as classes of the ACM and the MSC, is
 * kept as it is; only what looks like one of arXiv's own codes is called unknown.
 */
final class XmlSubjects {
  private static final Pattern CODE = Pattern.compile("[a-z]{2,}(-[a-z]{2,})?\\.[A-Z]{2}");

  private static final Pattern CODED = Pattern.compile("[^()]+\\(([a-zA-Z.-]+)\\)\\s*");

  private XmlSubjects() {}

  /** The subjects with these codes; the primary one, if it is given, comes first. */
  static List<Subject> coded(@Nullable String primary, List<String> codes, XmlInput.Oddities odd) {
    List<Subject> subjects = new ArrayList<>();
    if (primary != null) {
      subjects.add(Taxonomy.arxiv().subject(primary));
    }
    for (String code : codes) {
      if (!Taxonomy.arxiv().isKnown(code) && CODE.matcher(code).matches()) {
        odd.add(ProblemKind.UNKNOWN_SUBJECT, "has the subject '" + code + "', unknown to arXiv");
      }
      subjects.add(Taxonomy.arxiv().subject(code));
    }
    return subjects;
  }

  /**
   * The subject that Dublin Core names: {@code High Energy Physics - Theory}, where the whole is
   * the name, or {@code Computer Science - Machine Learning}, where the name follows the archive's.
   * A code in parentheses counts more than the name before it. What names one of arXiv's archives,
   * but no category of it, is kept and told: arXiv has given up some of its names.
   */
  static Subject named(String name, XmlInput.Oddities odd) {
    Taxonomy arxiv = Taxonomy.arxiv();
    Matcher coded = CODED.matcher(name);
    if (coded.matches() && arxiv.isKnown(coded.group(1))) {
      return arxiv.subject(coded.group(1));
    }
    for (String code : arxiv.codesNamed(name)) {
      if (!code.startsWith("grp_")) {
        return arxiv.subject(code);
      }
    }
    int dash = name.indexOf(" - ");
    if (dash > 0) {
      String archive = name.substring(0, dash);
      for (String code : arxiv.codesNamed(name.substring(dash + " - ".length()))) {
        boolean under =
            arxiv.path(code).stream()
                .anyMatch(c -> arxiv.name(c).filter(archive::equalsIgnoreCase).isPresent());
        if (under) {
          return arxiv.subject(code);
        }
      }
      if (!arxiv.codesNamed(archive).isEmpty()) {
        odd.add(ProblemKind.UNKNOWN_SUBJECT, "has the subject '" + name + "', no name of arXiv's");
      }
    }
    return arxiv.subject(name);
  }
}
