package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.mark.Mark;
import dev.incipit.mark.Marks;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.Subject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper with everything that is known of it. */
record PaperJson(
    String id,
    @Nullable Integer version,
    String title,
    List<String> authors,
    boolean authorsKnown,
    @JsonProperty("abstract") String abstractText,
    @Nullable String primarySubject,
    List<SubjectJson> subjects,
    List<String> classes,
    @Nullable String submitted,
    @Nullable String updated,
    @Nullable String announced,
    List<AnnouncementJson> announcements,
    @Nullable String comments,
    @Nullable String journalRef,
    @Nullable String doi,
    @Nullable String reportNumber,
    @Nullable String licence,
    List<String> marks,
    @Nullable String venue,
    @Nullable Integer pages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> fields,
    LinksJson links) {

  static PaperJson of(AnnouncedPaper entry) {
    Paper paper = entry.paper();
    PaperDate updated = paper.updated();
    Marks marks = entry.marks();
    return new PaperJson(
        paper.id().value(),
        paper.version(),
        paper.title(),
        paper.authors().names(),
        paper.authors().known(),
        paper.abstractText(),
        paper.primarySubject().map(Subject::code).orElse(null),
        paper.subjects().stream().map(SubjectJson::of).toList(),
        paper.classes(),
        paper.submittedOrMonth().map(PaperDate::toString).orElse(null),
        updated == null ? null : updated.toString(),
        announced(entry),
        entry.announcements().stream().map(AnnouncementJson::of).toList(),
        paper.comments(),
        paper.journalRef(),
        paper.doi(),
        paper.reportNumber(),
        paper.licence(),
        marks.marks().stream().map(Mark::code).toList(),
        marks.venue(),
        marks.pages(),
        paper.fields(),
        LinksJson.of(paper.id()));
  }

  /** The day of the last announcement. */
  static @Nullable String announced(AnnouncedPaper entry) {
    return entry.announcements().isEmpty()
        ? null
        : entry.announcements().getLast().date().toString();
  }
}
