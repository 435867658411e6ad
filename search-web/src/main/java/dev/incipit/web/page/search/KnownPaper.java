package dev.incipit.web.page.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.PaperReference;
import dev.incipit.search.Hit;
import dev.incipit.search.PaperIndex;
import dev.incipit.text.PlainText;
import dev.incipit.web.page.frame.Link;
import dev.incipit.web.params.ArxivLinks;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the paper that someone means who types or pastes its name and nothing else. */
public final class KnownPaper {
  /** A DOI by itself, or in its address. */
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.[0-9]{4,9}/[^\\s\"]+)");

  /** A title as suggestions write it. */
  private static final Pattern TITLE = Pattern.compile("ti:\"([^\"]+)\"");

  /** Fewer words are as likely to be a question. */
  private static final int FEWEST_WORDS = 4;

  private KnownPaper() {}

  /**
   * The paper whose id, address, DOI or whole title is all that was searched for.
   *
   * @return empty if the index has none, or several with that title
   */
  public static Optional<PaperId> of(PaperIndex index, SearchParams params) throws IOException {
    String text = params.text();
    if (text.isBlank()
        || !params
            .withSize(SearchParams.DEFAULT_SIZE)
            .equals(SearchParams.none(params.settings()).withText(text))) {
      return Optional.empty();
    }
    Optional<PaperReference> reference = PaperReference.recognise(text);
    if (reference.isPresent()) {
      return index.find(reference.get().id()).map(AnnouncedPaper::id);
    }
    Matcher doi = DOI.matcher(text);
    return doi.matches()
        ? first(index, "doi:\"" + doi.group(1) + "\"", p -> doi.group(1).equalsIgnoreCase(p.doi()))
        : titled(index, text);
  }

  /** Where to look for a paper that was named and is not here; null if none was named. */
  static @Nullable Link elsewhere(String text) {
    Matcher doi = DOI.matcher(text);
    if (doi.matches()) {
      return new Link("Look for it at doi.org", "https://doi.org/" + doi.group(1), false);
    }
    return PaperReference.recognise(text)
        .flatMap(reference -> ArxivLinks.of(reference.id()))
        .map(links -> new Link("Look for it at arXiv.org", links.abstractPage(), false))
        .orElse(null);
  }

  private static Optional<PaperId> titled(PaperIndex index, String text) throws IOException {
    Matcher suggested = TITLE.matcher(text);
    String words = words(suggested.matches() ? suggested.group(1) : text);
    if (!suggested.matches() && words.split(" ", FEWEST_WORDS).length < FEWEST_WORDS) {
      return Optional.empty();
    }
    return words.isBlank()
        ? Optional.empty()
        : first(index, "ti:(" + words + ")", paper -> words(paper.title()).equals(words));
  }

  /** A text without what is written one way here and another way there. */
  private static String words(String text) {
    return PlainText.of(text)
        .text()
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** The only one of the best hits that is meant. */
  private static Optional<PaperId> first(PaperIndex index, String query, Predicate<Paper> meant)
      throws IOException {
    SearchParams search = SearchParams.NONE.withText(query);
    List<PaperId> found =
        index.search(search.listRequest(search.parsed())).hits().stream()
            .map(Hit::paper)
            .filter(meant)
            .map(Paper::id)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
