package dev.incipit.web.page.frame;

import dev.incipit.web.params.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page that says why there is no other.
 *
 * @param problem what is wrong
 * @param requestId names the entry in the server's log; null when nothing was logged
 * @param text what was searched for, to be kept in the search box; may be empty
 * @param again the address that was asked for, if the same may be answered soon; else null
 */
public record ErrorView(
    Problem problem, @Nullable String requestId, String text, @Nullable String again) {

  /** The problem's detail as a sentence. */
  public String sentence() {
    String detail = problem.detail();
    if (detail.isEmpty()) {
      return "No further details are known.";
    }
    int first = detail.offsetByCodePoints(0, 1);
    // A detail that opens with a parameter's name keeps it as it is written.
    boolean named = problem.parameter() != null && detail.startsWith(problem.parameter());
    String head = detail.substring(0, first);
    String opening = named ? head : head.toUpperCase(Locale.ENGLISH);
    return opening + detail.substring(first) + (detail.endsWith(".") ? "" : ".");
  }
}
