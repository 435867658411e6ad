package dev.incipit.web.mcp.tool;

import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import dev.incipit.query.Query;
import dev.incipit.search.FacetField;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.SubjectCount;
import dev.incipit.web.params.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code list_subjects}: the index's subjects, with how many papers the index has of each. */
final class ListSubjectsTool implements Tool {
  private static final String WITHIN = "within";
  private static final String EMPTY = "empty";

  private final PaperIndex index;

  ListSubjectsTool(PaperIndex index) {
    this.index = index;
  }

  /** The subjects. */
  record Subjects(List<Entry> subjects, Scope index) {}

  /** A group, archive or category. */
  record Entry(String code, String name, long papers) {}

  @Override
  public String name() {
    return "list_subjects";
  }

  @Override
  public String title() {
    return "List subjects";
  }

  @Override
  public String description() {
    return "The subjects (groups, archives, categories) with how many papers in this index have"
        + " each. Take the codes for the subject filter of search_papers and new_papers.";
  }

  @Override
  public Map<String, Object> input() {
    return new Schema()
        .optional(WITHIN, Schema.text("Only this subject and what is under it, as cs or physics."))
        .optional(
            EMPTY, Schema.flag("Also those of which the index has no papers. Default: false."))
        .build();
  }

  @Override
  public Map<String, Object> output() {
    Map<String, Object> entry =
        new Schema()
            .required("code", Schema.text("What to filter by."))
            .required("name", Schema.text("What people read."))
            .required("papers", Schema.count("Papers in the index with this or one under it."))
            .build();
    return new Schema()
        .required("subjects", Schema.list(entry, "The subjects; those under one follow it."))
        .required("index", Scope.schema())
        .build();
  }

  @Override
  public Object call(ToolArguments arguments) throws IOException {
    arguments.requireKnown(List.of(WITHIN, EMPTY));
    String within = arguments.text(WITHIN);
    boolean empty = arguments.choice(EMPTY, "false", List.of("true", "false")).equals("true");
    Taxonomy taxonomy = index.settings().taxonomy();
    if (within != null && !taxonomy.isKnown(within)) {
      throw Problem.invalid(
              WITHIN, "there is no subject '" + within + "'; call without it for all subjects")
          .asException();
    }
    SearchPage page =
        index.search(
            SearchRequest.builder(Query.all()).size(0).facets(Set.of(FacetField.SUBJECT)).build());
    Map<String, Long> counts = new HashMap<>();
    collect(page.facets().subjects(), counts);
    List<Entry> entries = new ArrayList<>();
    for (SubjectNode root : taxonomy.roots()) {
      add(root, within == null ? null : taxonomy.canonical(within), empty, counts, entries);
    }
    return new Subjects(entries, Scope.of(page.index()));
  }

  private static void collect(List<SubjectCount> nodes, Map<String, Long> counts) {
    for (SubjectCount node : nodes) {
      counts.put(node.value(), node.count());
      collect(node.children(), counts);
    }
  }

  private static void add(
      SubjectNode node,
      @Nullable String within,
      boolean empty,
      Map<String, Long> counts,
      List<Entry> into) {
    boolean inside = within == null || within.equals(node.code());
    long papers = counts.getOrDefault(node.code(), 0L);
    if (inside && (empty || papers > 0)) {
      into.add(new Entry(node.code(), node.name(), papers));
    }
    node.children().forEach(child -> add(child, inside ? null : within, empty, counts, into));
  }
}
