package dev.incipit.web.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search as others can cite and repeat it.
 *
 * @param version the version of this form, {@value #VERSION}
 * @param program the program that answered, with its version
 * @param searched the moment in UTC
 * @param asOf the listing day as of which was asked; null for the newest
 * @param search the search as the parameters of an address, which repeat it exactly
 * @param query the query as it was typed; empty for all papers
 * @param understood the query as it was read, in the query language
 * @param filters the filters, in words
 * @param order the order of the papers
 * @param matching whether papers had to have all of the plain words, or any
 * @param warnings what of the query could not be used
 * @param index what was searched
 * @param lines how many papers each condition finds by itself, and all of them together
 * @param total how many papers were found
 * @param limits what this record cannot hold or undo
 * @param papers the papers, in their order, as many as a record lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchRecord(
    @JsonProperty("searchRecord") int version,
    String program,
    String searched,
    @Nullable String asOf,
    String search,
    String query,
    String understood,
    List<String> filters,
    String order,
    String matching,
    List<String> warnings,
    Index index,
    List<Line> lines,
    long total,
    List<String> limits,
    List<Paper> papers) {

  /** The version of the form that is written and read. */
  public static final int VERSION = 1;

  /** Copies the lists. */
  public SearchRecord {
    filters = List.copyOf(filters);
    warnings = List.copyOf(warnings);
    lines = List.copyOf(lines);
    limits = List.copyOf(limits);
    papers = List.copyOf(papers);
  }

  /**
   * What was searched.
   *
   * @param papers how many papers it had
   * @param newest the newest listing day; null when there was no listing
   * @param fingerprint changes whenever its content does
   * @param format what wrote it, with the version of its schema
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Index(long papers, @Nullable String newest, String fingerprint, String format) {}

  /**
   * A line of the search.
   *
   * @param line its name, such as {@code #1}
   * @param query the condition, in the query language; or what combines the lines
   * @param total how many papers it finds
   */
  public record Line(String line, String query, long total) {}

  /**
   * A paper that was found.
   *
   * @param id its id
   * @param title its title
   * @param paperVersion its newest version; null when no source told
   * @param announced the day of its last announcement; null without
   * @param digest changes when its texts, authors or subjects do
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Paper(
      String id,
      String title,
      @JsonProperty("version") @Nullable Integer paperVersion,
      @Nullable String announced,
      String digest) {}

  /** Whether all papers that were found are listed. */
  boolean isComplete() {
    return papers.size() == total;
  }
}
