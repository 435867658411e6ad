package dev.incipit.cli.terminal;

import dev.incipit.search.UnusableIndexException;

/** Which command helps where an index cannot be used, in the command's own words. */
final class CommandAdvice {
  private CommandAdvice() {}

  /** What stands behind the message; empty if no command helps. */
  static String of(UnusableIndexException unusable) {
    String place = unusable.place() == null ? "INDEX" : unusable.place();
    return switch (unusable.reason()) {
      case ABSENT -> "; make one with: incipit index --index " + place + " INPUT";
      case OLDER -> "; make it anew of its own papers with: incipit reindex --index " + place;
      case TOO_OLD -> "; the command is: incipit export --format jsonl --output FILE";
      case OTHER_SETTINGS -> "; make it anew with these by: incipit reindex --index " + place;
      case DAMAGED ->
          "; restore it with: incipit restore --index "
              + place
              + " BACKUP; or index its listings again into a new folder";
      case NO_ACCESS ->
          place.contains("://")
              ? "; files are named with --index-password-file, --index-token-file and"
                  + " --index-ca-file"
              : "";
      case FOREIGN, NEWER, IN_USE, OTHER -> "";
    };
  }
}
