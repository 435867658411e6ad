package dev.incipit.web.mcp.tool;

import dev.incipit.paper.PaperId;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SimilarRequest;
import dev.incipit.web.params.Lookup;
import dev.incipit.web.params.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code similar_papers}: papers that are like one or several others. */
final class SimilarPapersTool implements Tool {
  private static final String ID = "id";
  private static final String IDS = "ids";
  private static final String SIZE = "size";
  private static final int DEFAULT_SIZE = 10;
  private static final int MOST = 50;

  private final PaperIndex index;

  SimilarPapersTool(PaperIndex index) {
    this.index = index;
  }

  /** The papers that are like one, or like several of which that is the first. */
  record Similar(String id, List<String> ids, List<PaperCard> papers, Scope index) {}

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
    return "Papers in this index that are like one of them, or like several at once, by the words"
        + " of title and abstract and by their subjects, the most alike first, never one that was"
        + " given. Give id, or ids for several.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .optional(ID, Schema.text("The paper's id, as 2604.07609."))
        .optional(
            IDS,
            Schema.texts(
                "Ids of several papers, at most "
                    + SimilarRequest.MAX_PAPERS
                    + ", in place of id."))
        .optional(SIZE, Schema.number(1, MOST, "How many at most. Default: 10."))
        .optional(Detail.ARGUMENT, Detail.schema())
        .build();
  }

  @Override
  public Map<String, Object> output() {
    return new Schema()
        .required("id", Schema.text("The paper that the others are like, or the first of them."))
        .required("ids", Schema.texts("All papers that the others are like."))
        .required("papers", Schema.list(PaperCard.schema(), "The papers, the most alike first."))
        .required("index", Scope.schema())
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    Detail detail = Detail.of(arguments.requireKnown(List.of(ID, IDS, SIZE, Detail.ARGUMENT)));
    int size = arguments.number(SIZE, DEFAULT_SIZE, 1, MOST);
    List<String> named = new ArrayList<>(arguments.list(IDS));
    if (named.isEmpty() || !arguments.list(ID).isEmpty()) {
      named.addFirst(arguments.textOf(ID, "2604.07609"));
    }
    if (named.size() > SimilarRequest.MAX_PAPERS) {
      throw Problem.invalid(
              IDS, "at most " + SimilarRequest.MAX_PAPERS + " ids, were " + named.size())
          .asException();
    }
    List<PaperId> ids = new ArrayList<>();
    for (String name : named) {
      ids.add(Lookup.paper(index, name).entry().id());
    }
    List<PaperCard> papers =
        index.similar(new SimilarRequest(ids, "", size)).stream()
            .map(hit -> PaperCard.of(hit.entry(), detail))
            .toList();
    return new Similar(
        ids.getFirst().value(),
        ids.stream().map(PaperId::value).toList(),
        papers,
        Scope.of(index.stats()));
  }
}
