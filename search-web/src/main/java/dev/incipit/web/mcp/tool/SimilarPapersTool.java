package dev.incipit.web.mcp.tool;

import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.params.Lookup;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code similar_papers}: papers that are like another. */
final class SimilarPapersTool implements Tool {
  private static final String ID = "id";
  private static final String SIZE = "size";
  private static final int DEFAULT_SIZE = 10;
  private static final int MOST = 50;

  private final PaperIndex index;

  SimilarPapersTool(PaperIndex index) {
    this.index = index;
  }

  /** The papers that are like one. */
  record Similar(String id, List<PaperCard> papers, Scope index) {}

  @Override
  public String name() {
    return "similar_papers";
  }

  @Override
  public String title() {
    return "Find similar papers";
  }

  @Override
  public String description() {
    return "Papers in this index that are like one of them by the words of title and abstract and"
        + " by their subjects, the most alike first, never the paper itself.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .required(ID, Schema.text("The paper's id, as 2604.07609."))
        .optional(SIZE, Schema.number(1, MOST, "How many at most. Default: 10."))
        .optional(Detail.ARGUMENT, Detail.schema())
        .build();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .required("id", Schema.text("The paper that the others are like."))
        .required("papers", Schema.list(PaperCard.schema(), "The papers, the most alike first."))
        .required("index", Scope.schema())
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    Detail detail = Detail.of(arguments.requireKnown(List.of(ID, SIZE, Detail.ARGUMENT)));
    int size = arguments.number(SIZE, DEFAULT_SIZE, 1, MOST);
    PaperId id = Lookup.paper(index, arguments.textOf(ID, "2604.07609")).entry().id();
    List<PaperCard> papers =
        index.similar(id, size).stream().map(hit -> PaperCard.of(hit.entry(), detail)).toList();
    return new Similar(id.value(), papers, Scope.of(index.stats()));
  }
}
