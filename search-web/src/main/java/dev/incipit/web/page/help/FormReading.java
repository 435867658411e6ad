package dev.incipit.web.page.help;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.query.DateField;
import dev.incipit.query.Query;
import dev.incipit.query.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query as the form has it; what the form has no field for are further conditions. */
final class FormReading {
  private final Map<TextField, List<String>> terms = new EnumMap<>(TextField.class);
  private final List<String> none = new ArrayList<>();
  private final List<Query> rest = new ArrayList<>();
  private String phrase = "";
  private String any = "";
  private String subjects = "";
  private boolean primary;
  private @Nullable AnnouncementType type;
  private Query.@Nullable Dated dated;

  private FormReading() {}

  static AdvancedForm of(Query query) {
    FormReading form = new FormReading();
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    parts.forEach(part -> {
      if (!form.takes(part)) {
        form.rest.add(part);
      }
    });
    return form.read();
  }

  private AdvancedForm read() {
    LocalDate since = dated == null ? null : dated.from();
    LocalDate until = dated == null ? null : dated.to();
    return new AdvancedForm(
        joined(TextField.ALL, " "),
        phrase,
        any,
        String.join(" ", none),
        joined(TextField.TITLE, " "),
        joined(TextField.AUTHOR, "; ").replace("\"", ""),
        joined(TextField.ABSTRACT, " "),
        subjects,
        primary,
        type,
        dated == null ? DateField.SUBMITTED : dated.field(),
        since,
        until,
        Query.and(rest) instanceof Query.All ? "" : Query.and(rest).toString());
  }

  private String joined(TextField field, String separator) {
    return String.join(separator, terms.getOrDefault(field, List.of()));
  }

  /** Takes a condition into a field; returns whether there is one for it that is free. */
  private boolean takes(Query part) {
    return switch (part) {
      case Query.Or or -> takesAny(or.parts());
      case Query.Not not -> term(not.part(), TextField.ALL).map(none::add).orElse(false);
      case Query.InSubject subject -> takesSubjects(List.of(subject));
      case Query.Announced announced -> {
        boolean free = type == null;
        type = free ? announced.type() : type;
        yield free;
      }
      case Query.Dated span -> {
        boolean free = dated == null;
        dated = free ? span : dated;
        yield free;
      }
      case Query.All all -> true;
      default -> takesTerm(part);
    };
  }

  private boolean takesTerm(Query part) {
    if (phrase.isEmpty()
        && part instanceof Query.Phrase words
        && words.equals(new Query.Phrase(TextField.ALL, words.text(), 0))) {
      phrase = words.text();
      return true;
    }
    for (TextField field :
        List.of(TextField.ALL, TextField.TITLE, TextField.AUTHOR, TextField.ABSTRACT)) {
      Optional<String> term = term(part, field);
      if (term.isPresent() && (field != TextField.AUTHOR || isName(term.get()))) {
        return terms.computeIfAbsent(field, f -> new ArrayList<>()).add(term.get());
      }
    }
    return false;
  }

  /** Names are told apart by what stands between them, and have no quotes but in their spaces. */
  private static boolean isName(String term) {
    return !term.contains(";") && term.startsWith("\"") == term.contains(" ");
  }

  private boolean takesAny(List<Query> parts) {
    List<String> words =
        parts.stream().flatMap(part -> term(part, TextField.ALL).stream()).toList();
    if (words.size() == parts.size() && any.isEmpty()) {
      any = String.join(" ", words);
      return true;
    }
    return takesSubjects(parts);
  }

  private boolean takesSubjects(List<Query> parts) {
    List<Query.InSubject> all =
        parts.stream()
            .filter(Query.InSubject.class::isInstance)
            .map(Query.InSubject.class::cast)
            .toList();
    boolean alike = all.stream().map(Query.InSubject::primaryOnly).distinct().count() == 1;
    if (all.size() < parts.size() || !alike || !subjects.isEmpty()) {
      return false;
    }
    subjects = all.stream().map(Query.InSubject::subject).collect(Collectors.joining(", "));
    primary = all.getFirst().primaryOnly();
    return true;
  }

  /** A condition as it is filled in; empty for what would be read otherwise, or elsewhere. */
  private static Optional<String> term(Query part, TextField field) {
    return written(part).filter(text -> AdvancedForm.terms(field, text).equals(List.of(part)));
  }

  private static Optional<String> written(Query part) {
    return switch (part) {
      case Query.Word word -> Optional.of(word.text());
      case Query.Prefix prefix -> Optional.of(prefix.text() + "*");
      case Query.Phrase words -> Optional.of("\"" + words.text() + "\"");
      default -> Optional.empty();
    };
  }
}
