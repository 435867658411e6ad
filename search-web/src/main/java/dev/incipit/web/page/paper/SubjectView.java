package dev.incipit.web.page.paper;

import dev.incipit.paper.Paper;
import dev.incipit.paper.Subject;
import dev.incipit.web.params.Addresses;
import java.util.ArrayList;
import java.util.List;

/**
 * A subject of a paper.
 *
 * @param code its code
 * @param name its name; equal to the code when there is none
 * @param primary whether it is the paper's primary subject
 * @param href its papers
 */
public record SubjectView(String code, String name, boolean primary, String href) {

  static List<SubjectView> of(Paper paper) {
    List<SubjectView> views = new ArrayList<>();
    for (Subject subject : paper.subjects()) {
      views.add(
          new SubjectView(
              subject.code(), subject.name(), views.isEmpty(), Addresses.subject(subject.code())));
    }
    return views;
  }

  static List<SubjectView> classes(Paper paper) {
    return paper.classes().stream()
        .map(code -> new SubjectView(code, code, false, Addresses.subject(code)))
        .toList();
  }

  /** Name and code, as arXiv writes them: {@code Machine Learning (cs.LG)}. */
  public String full() {
    return name.equals(code) ? code : name + " (" + code + ")";
  }
}
