package dev.incipit.listing.xml;

import dev.incipit.listing.field.Paragraphs;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code oai_dc}, in which arXiv tells little: kinds of things share an element. */
final class DublinCore {
  private static final String COMMENT = "Comment:";

  private DublinCore() {}

  static Paper paper(XmlElement data, String identifier, XmlInput.Oddities odd) {
    List<String> identifiers = data.lines("identifier");
    PaperReference reference =
        identifiers.stream()
            .flatMap(text -> PaperReference.recognise(text).stream())
            .findFirst()
            .orElseGet(() -> OaiReader.id(identifier));
    List<String> dates = data.lines("date");
    List<Subject> subjects =
        data.lines("subject").stream().map(name -> XmlSubjects.named(name, odd)).toList();
    List<String> names = data.lines("creator").stream().map(DublinCore::inReadingOrder).toList();
    return Paper.builder(reference.id())
        .version(reference.version())
        .title(data.lineOrEmpty("title"))
        .abstractText(
            Paragraphs.of(
                data.all("description").stream()
                    .map(XmlElement::text)
                    .filter(text -> !text.stripLeading().startsWith(COMMENT))
                    .findFirst()
                    .orElse("")))
        .authors(names.isEmpty() ? Authors.unknown() : Authors.of(names))
        .subjects(subjects)
        .comments(comments(data))
        .journalRef(identifiers.stream().filter(DublinCore::isReference).findFirst().orElse(null))
        .doi(identifiers.stream().flatMap(text -> doi(text).stream()).findFirst().orElse(null))
        .submitted(dates.isEmpty() ? null : XmlDates.of(dates.getFirst(), odd))
        .updated(dates.size() < 2 ? null : XmlDates.of(dates.getLast(), odd))
        .licence(data.line("rights"))
        .build();
  }

  /** {@code Helbig, Phillip} the other way round. */
  private static String inReadingOrder(String name) {
    String[] parts = name.split(", ", 3);
    return switch (parts.length) {
      case 2 -> parts[1] + " " + parts[0];
      case 3 -> parts[1] + " " + parts[0] + " " + parts[2];
      default -> name;
    };
  }

  private static @Nullable String comments(XmlElement data) {
    return data.lines("description").stream()
        .filter(text -> text.startsWith(COMMENT))
        .map(text -> text.substring(COMMENT.length()).strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> doi(String identifier) {
    String lower = identifier.toLowerCase(Locale.ROOT);
    for (String start : List.of("doi:", "https://doi.org/", "http://dx.doi.org/")) {
      if (lower.startsWith(start) && PaperReference.recognise(identifier).isEmpty()) {
        return Optional.of(identifier.substring(start.length()).strip());
      }
    }
    return Optional.empty();
  }

  private static boolean isReference(String identifier) {
    return doi(identifier).isEmpty()
        && PaperReference.recognise(identifier).isEmpty()
        && !identifier.matches("(?i)(https?|oai|urn):.*");
  }
}
