package dev.incipit.web.export;

import dev.incipit.text.BareLetters;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of files, by what is in them. */
final class FileNames {
  /** Of a search that asks for nothing in particular. */
  static final String PAPERS = "papers";

  /** Letters of a name, so that any file system takes it. */
  private static final int LONGEST = 80;

  /** What of a search its file's name tells: what it asks for and leaves out, but no roles. */
  private static final Set<String> TOLD =
      Stream.concat(Stream.of("q", "from", "to"), SearchParams.FILTERS.stream())
          .filter(name -> !name.equals("subjectRole"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9.]+");
  private static final Pattern ENDS = Pattern.compile("^[.-]+|[.-]+$");

  private FileNames() {}

  /**
   * {@code papers-kv-cache-cs.dc} for a search for the words within the subject: what is asked for,
   * in small Latin letters and digits.
   *
   * @param search what an address says of the search
   */
  static String of(QueryString search) {
    String values =
        search.values().entrySet().stream()
            .filter(asked -> TOLD.contains(asked.getKey()))
            .flatMap(asked ->
                asked.getValue().stream()
                    .map(value -> asked.getKey().startsWith("not") ? "not " + value : value))
            .map(FileNames::plain)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining("-"));
    String cut = values.substring(0, Math.min(values.length(), LONGEST));
    return ENDS.matcher(PAPERS + "-" + cut).replaceAll("");
  }

  private static String plain(String value) {
    return ENDS.matcher(OTHERS.matcher(BareLetters.of(value)).replaceAll("-")).replaceAll("");
  }
}
