package dev.incipit.web;

import dev.incipit.search.IndexStats;
import dev.incipit.web.files.StaticFiles;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of answers that is another one in each run, or that changes with what answers do not show,
 * and so is replaced before answers are compared.
 *
 * @param why why it cannot be compared
 * @param part finds it; what its first group finds, or else all, is replaced
 * @param instead stands in its place
 */
record Varying(String why, Pattern part, String instead) {

  /** What varies in the answers of a server. */
  static List<Varying> of(IndexStats stats, String katex) {
    return List.of(
        new Varying(
            "is made of the names of segments, which Lucene draws by lot",
            Pattern.compile(Pattern.quote(stats.fingerprint())),
            "{fingerprint}"),
        new Varying(
            "each change of a style sheet or script would otherwise show in every page and tag",
            Pattern.compile(Pattern.quote(new StaticFiles().version())),
            "{files}"),
        new Varying(
            "is named by the top pom.xml, and would show in every page with a formula",
            Pattern.compile(Pattern.quote("katex/" + katex + "/")),
            "katex/{katex}/"),
        new Varying(
            "by relevance names the state of the index too",
            Pattern.compile("(?:\"next\":\"|cursor=)([A-Za-z0-9_-]{12,})"),
            "{next}"),
        new Varying(
            "tells how long a search took",
            Pattern.compile("\"tookMillis\":([0-9.E-]+)"),
            "{took}"),
        new Varying(
            "tells when it was answered", Pattern.compile("<responseDate>([^<]+)<"), "{now}"),
        new Varying(
            "tells the day on which the paper was indexed",
            Pattern.compile("<datestamp>([0-9-]+)"),
            "{now}"),
        new Varying(
            "tells when it was searched",
            Pattern.compile("(?:\"searched\":\"|- Searched: )([0-9TZ:-]+)"),
            "{now}"),
        new Varying(
            "tells which build it is, if it is one",
            Pattern.compile("(?:\"program\":\"|- Program: )(Incipit[^\"\\n]*)"),
            "{program}"),
        new Varying(
            "tells how much Lucene writes for the papers, which is up to its version",
            Pattern.compile("\"segments\":1,\"bytes\":([0-9]+)"),
            "{bytes}"));
  }

  /** A text with what stands for the part in its place. */
  String replacedIn(String text) {
    return part.matcher(text)
        .replaceAll(found -> {
          if (found.groupCount() == 0) {
            return Matcher.quoteReplacement(instead);
          }
          String before = found.group().substring(0, found.start(1) - found.start());
          return Matcher.quoteReplacement(before + instead);
        });
  }
}
