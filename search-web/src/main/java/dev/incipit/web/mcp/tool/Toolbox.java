package dev.incipit.web.mcp.tool;

import dev.incipit.search.PaperIndex;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tools over an index. */
public final class Toolbox {
  private Toolbox() {}

  /**
   * All tools, in the order in which they are told.
   *
   * @param deadline after which a search is answered in part; null for none
   */
  public static List<Tool> over(PaperIndex index, @Nullable Duration deadline) {
    return List.of(
        new SearchTool(index, deadline),
        new FetchTool(index),
        new SearchPapersTool(index, deadline),
        new SimilarPapersTool(index),
        new NewPapersTool(index),
        new ListSubjectsTool(index),
        new CiteTool(index));
  }
}
