package dev.incipit.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.web.params.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 writes it; fields that do not apply are left out.
 *
 * @param requestId names the entry in the server's log; null when nothing was logged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemJson(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable Integer position,
    @Nullable String requestId) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** The JSON of a problem. */
  public static ProblemJson of(Problem problem, @Nullable String requestId) {
    return new ProblemJson(
        "urn:incipit:problem:" + problem.kind(),
        problem.title(),
        problem.status(),
        problem.detail(),
        problem.parameter(),
        problem.position(),
        requestId);
  }
}
