package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.incipit.search.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A paper that matches; highlights and explanation are null when not asked for. */
record HitJson(
    String id,
    @Nullable Integer version,
    double score,
    String title,
    List<String> authors,
    boolean authorsKnown,
    @JsonProperty("abstract") String abstractText,
    @Nullable String primarySubject,
    List<SubjectJson> subjects,
    List<String> classes,
    @Nullable String submitted,
    @Nullable String announced,
    List<AnnouncementJson> announcements,
    @Nullable String comments,
    @Nullable String journalRef,
    @Nullable String doi,
    List<String> marks,
    @Nullable String venue,
    @Nullable Integer pages,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> fields,
    LinksJson links,
    @Nullable HighlightsJson highlights,
    @Nullable List<ReasonJson> explanation) {

  static HitJson of(Hit hit, boolean highlighted) {
    PaperJson paper = PaperJson.of(hit.entry());
    return new HitJson(
        paper.id(),
        paper.version(),
        hit.score(),
        paper.title(),
        paper.authors(),
        paper.authorsKnown(),
        paper.abstractText(),
        paper.primarySubject(),
        paper.subjects(),
        paper.classes(),
        paper.submitted(),
        paper.announced(),
        paper.announcements(),
        paper.comments(),
        paper.journalRef(),
        paper.doi(),
        paper.marks(),
        paper.venue(),
        paper.pages(),
        paper.fields(),
        paper.links(),
        highlighted ? HighlightsJson.of(hit.highlights()) : null,
        ReasonJson.of(hit.explanation()));
  }
}
