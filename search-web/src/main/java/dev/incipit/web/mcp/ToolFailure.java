package dev.incipit.web.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.incipit.web.params.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a tool has no answer, as data that an assistant can act on.
 *
 * @param error the kind, as in the HTTP API
 * @param message what is wrong
 * @param parameter the argument at fault; null when none is
 * @param next what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ToolFailure(String error, String message, @Nullable String parameter, String next) {

  static ToolFailure of(Problem problem) {
    return new ToolFailure(problem.kind(), problem.detail(), problem.parameter(), next(problem));
  }

  private static String next(Problem problem) {
    return switch (problem.kind()) {
      case "not-found" ->
          "Look for the paper with search_papers, by its title or authors. If it is not there, the"
              + " index does not have it.";
      case "invalid-parameter" -> "Mend the argument and call again.";
      case "malformed-query" -> "Write a shorter query and call again.";
      case "index-unavailable" -> "Call again in a few seconds.";
      default -> "Do not call again with the same arguments.";
    };
  }
}
