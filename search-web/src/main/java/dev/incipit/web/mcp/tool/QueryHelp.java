package dev.incipit.web.mcp.tool;

/** The query language in a few sentences, for the descriptions of tools. */
final class QueryHelp {
  static final String TEXT =
      "A paper must have all of a few plain words (AND). Where too few papers do, and for a long"
          + " question, any of the words will do (OR) and papers with more of them come first. OR,"
          + " NOT (or -), \"phrases\", (groups) and fields work: ti:, abs:, au:, cat:cs.LG, id:,"
          + " year:2024..2026. Word forms and accents do not matter.";

  private QueryHelp() {}
}
