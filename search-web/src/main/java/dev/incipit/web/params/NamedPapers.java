package dev.incipit.web.params;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.search.PaperIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Papers that an address names one by one, by {@code id}. A paper that is named twice counts once.
 *
 * @param papers those that the index has, in the order of the address
 * @param missing the other names as they were given; what is no id is among them
 */
public record NamedPapers(List<AnnouncedPaper> papers, List<String> missing) {
  /** The parameter that names a paper. */
  public static final String NAME = "id";

  /** How many papers an address may name; more would make it longer than servers take. */
  public static final int MOST = 300;

  /** Copies the lists. */
  public NamedPapers {
    papers = List.copyOf(papers);
    missing = List.copyOf(missing);
  }

  /**
   * Looks the papers up that an address names.
   *
   * @return without papers and missing names if it names none
   * @throws ProblemException if it names too many
   */
  public static NamedPapers find(PaperIndex index, QueryString query) throws IOException {
    Set<String> names = new ParameterReader(query).texts(NAME);
    if (names.size() > MOST) {
      throw Problem.invalid(
              NAME, "an address can name " + MOST + " papers, was " + names.size() + " of them")
          .asException();
    }
    Set<PaperId> found = new LinkedHashSet<>();
    List<AnnouncedPaper> papers = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      Optional<PaperId> id = id(name);
      Optional<AnnouncedPaper> paper = id.isEmpty() ? Optional.empty() : index.find(id.get());
      if (paper.isEmpty()) {
        missing.add(name);
      } else if (found.add(paper.get().id())) {
        papers.add(paper.get());
      }
    }
    return new NamedPapers(papers, missing);
  }

  private static Optional<PaperId> id(String name) {
    Optional<PaperReference> reference = PaperReference.recognise(name);
    if (reference.isPresent()) {
      return reference.map(PaperReference::id);
    }
    try {
      return Optional.of(PaperId.of(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
