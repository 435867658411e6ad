package dev.incipit.web.mcp.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How much is told of each paper. */
enum Detail {
  /** What tells papers apart. */
  BRIEF,
  /** The same, with the start of the abstract. */
  SHORT,
  /** All that is known. */
  FULL;

  static final String ARGUMENT = "detail";

  private static final List<String> NAMES = Arrays.stream(values()).map(Detail::code).toList();

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the arguments ask for. */
  static Detail of(ToolArguments arguments) {
    String code = arguments.choice(ARGUMENT, SHORT.code(), NAMES);
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static Map<String, Object> schema() {
    return Schema.choice(
        NAMES,
        "How much to tell of each paper: brief has no abstract, short (the default) the start of"
            + " it, full the whole abstract, all authors, comments, DOI and announcements.");
  }
}
