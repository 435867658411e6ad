package dev.incipit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.export.ExportFormat;
import dev.incipit.export.ExportWriter;
import dev.incipit.json.PaperJson;
import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;
import dev.incipit.query.Query;
import dev.incipit.query.QueryParser;
import dev.incipit.search.Hit;
import dev.incipit.search.IndexView;
import dev.incipit.search.PageWalk;
import dev.incipit.search.SearchPage;
import dev.incipit.search.SearchRequest;
import dev.incipit.search.Sort;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Operations drawn from one seed, done to an index and to a {@link Model}, which have to agree.
 * Nothing depends on time, so that a seed does the same again.
 */
final class Simulation implements Closeable {
  private static final int LAST_OPERATIONS = 20;

  /** One thing to do. */
  interface Operation {
    void perform() throws IOException;
  }

  private record HeldView(IndexView view, Model.State state) {}

  private final long seed;
  private final RandomRequests random;
  private final Model model = new Model();
  private final List<Operation> operations = new ArrayList<>();
  private final Deque<String> done = new ArrayDeque<>();
  private final List<HeldView> held = new ArrayList<>();
  private final @Nullable SimulatedFolder folder;
  private LuceneIndex index;

  /**
   * Begins with an empty index.
   *
   * @param temp an empty folder to work in; null for an index in memory
   */
  Simulation(long seed, @Nullable Path temp) throws IOException {
    this.seed = seed;
    this.random = new RandomRequests(new Random(seed));
    this.folder = temp == null ? null : new SimulatedFolder(temp, model, random, this::log);
    this.index = folder == null ? LuceneIndex.inMemory() : folder.open();
    often(10, this::add);
    often(2, this::replace);
    often(3, this::delete);
    often(6, this::refresh);
    often(5, this::commit);
    often(1, this::compact);
    often(14, this::search);
    often(2, this::find);
    often(2, this::suggest);
    often(2, this::walk);
    often(3, this::searchHeld);
    often(1, this::export);
    if (folder != null) {
      often(1, () -> anew(folder::reopened));
      often(1, () -> anew(folder::reindexed));
      often(1, () -> anew(folder::restored));
      often(2, () -> anew(folder::killed));
      often(2, folder::readBeside);
      often(1, folder::backUp);
      SimulatedFaults faults = folder.faults();
      often(1, () -> faults.full(index, batch()));
      often(2, () -> faults.torn(index, batch()));
      often(1, faults::flipped);
      often(1, faults::clockSetBack);
    }
  }

  private void often(int weight, Operation operation) {
    operations.addAll(Collections.nCopies(weight, operation));
  }

  /** Does so many operations. */
  void run(int rounds) {
    for (int step = 1; step <= rounds; step++) {
      try {
        random.any(operations).perform();
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError(
            "seed %d, step %d%s: %s\n%s"
                .formatted(
                    seed, step, folder == null ? " in memory" : "", e, String.join("\n", done)),
            e);
      }
    }
  }

  private void log(String operation) {
    done.addLast(operation);
    if (done.size() > LAST_OPERATIONS) {
      done.removeFirst();
    }
  }

  /** Another index takes the place of this one, which the operation closes. */
  private void anew(SimulatedFolder.Change change) throws IOException {
    for (HeldView view : held) {
      view.view().close();
    }
    held.clear();
    index = change.of(index);
    AnswerCheck.whole(index::search, model.visible());
    assertEquals(model.committed().notes(), index.notes(), "notes");
  }

  private void add() throws IOException {
    add(batch());
  }

  private void replace() throws IOException {
    List<AnnouncedPaper> batch = batch();
    log("replace " + batch.stream().map(PaperJson::write).collect(Collectors.joining(" ")));
    assertEquals(model.replace(batch), index.replace(batch), "report");
  }

  private List<AnnouncedPaper> batch() {
    List<AnnouncedPaper> batch = new ArrayList<>();
    int papers = 1 + random.below(random.once(6) ? 30 : 4);
    for (int i = 0; i < papers; i++) {
      batch.add(random.paper());
    }
    if (random.once(3)) {
      batch.add(random.paper(random.any(batch).id()));
    }
    if (random.once(4)) {
      batch.add(random.any(batch));
    }
    if (random.once(4) && !model.added().isEmpty()) {
      batch.add(random.any(model.added()));
    }
    return batch;
  }

  private void add(List<AnnouncedPaper> batch) throws IOException {
    log("add " + batch.stream().map(PaperJson::write).collect(Collectors.joining(" ")));
    assertEquals(model.add(batch), index.add(batch), "report");
    if (random.once(4)) {
      log("add the same again");
      assertEquals(model.add(batch), index.add(batch), "report of the same again");
    }
  }

  private void delete() throws IOException {
    PaperId id = random.id();
    log("delete " + id);
    assertEquals(model.delete(id), index.delete(id), "was there");
  }

  private void refresh() throws IOException {
    log("refresh");
    index.refresh();
    model.refresh();
  }

  private void commit() throws IOException {
    String text = random.once(3) ? "" : "note " + random.below(1000);
    Map<String, String> notes = random.once(3) ? Map.of() : Map.of("name" + random.below(3), text);
    log("commit " + notes);
    index.commit(notes);
    model.commit(notes);
    assertEquals(model.committed().notes(), index.notes(), "notes");
  }

  private void compact() throws IOException {
    log("compact");
    index.compact();
    model.commit(Map.of());
    AnswerCheck.whole(index::search, model.visible());
  }

  private void search() throws IOException {
    search(index::search, model.visible());
  }

  private void search(AnswerCheck.Searcher searcher, Model.State state) throws IOException {
    Query query = random.query();
    SearchRequest request = request(query);
    log("search " + query + " as " + described(request));
    AnswerCheck check = new AnswerCheck(state, query, request);
    check.pages(searcher);
    if (random.once(3)) {
      check.numbered(searcher, 1 + random.below(4));
    }
  }

  /** A request for a query as it is, or as it is read when it was written out. */
  private SearchRequest request(Query query) {
    Query asked = random.once(2) ? query : QueryParser.parse(query.toString()).query();
    int size = random.once(2) ? SearchRequest.MAX_SIZE : 3 + random.below(20);
    return AnswerCheck.request(asked, random.filters(), random.any(Sort.values()), size);
  }

  private static String described(SearchRequest request) {
    return request.query()
        + ", "
        + request.sort()
        + ", "
        + request.size()
        + ", "
        + request.filters();
  }

  private void find() throws IOException {
    PaperId id = random.id();
    log("find " + id);
    AnnouncedPaper paper = model.visible().papers().get(id);
    assertEquals(Optional.ofNullable(paper), index.find(id), "paper");
    for (Hit hit : index.similar(id, 5)) {
      AnnouncedPaper similar = model.visible().papers().get(hit.paper().id());
      assertTrue(!hit.paper().id().equals(id) && hit.entry().equals(similar), "similar");
    }
  }

  private void suggest() throws IOException {
    String word = random.word();
    String begun = word.substring(0, random.below(word.length() + 1));
    log("suggest " + begun);
    assertTrue(index.suggest(begun, 10).size() <= 10, "suggestions");
  }

  private void walk() throws IOException {
    Query query = random.query();
    SearchRequest request = request(query);
    log("walk " + query + " as " + described(request));
    AnswerCheck check = new AnswerCheck(model.visible(), query, request);
    List<Hit> hits = new ArrayList<>();
    try (PageWalk walk = new PageWalk(index, request)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        check.page(page.get());
        hits.addAll(page.get().hits());
        add(List.of(random.paper(), random.paper()));
        delete();
        refresh();
      }
    }
    check.hits(hits);
  }

  private void searchHeld() throws IOException {
    if (held.size() < 3 && random.once(2)) {
      log("hold a view");
      held.add(new HeldView(index.view(), model.visible()));
    } else if (!held.isEmpty()) {
      HeldView view = random.any(held);
      log("search a view held:");
      search(view.view()::search, view.state());
      if (random.once(3)) {
        log("let go of a view");
        view.view().close();
        held.remove(view);
      }
    }
  }

  /** An empty text that says that there is none is no more told. */
  private void export() throws IOException {
    log("export");
    StringWriter out = new StringWriter();
    ExportWriter writer = ExportFormat.JSONL.open(out);
    writer.start();
    SearchRequest all = SearchRequest.builder(Query.all()).size(SearchRequest.MAX_SIZE).build();
    List<AnnouncedPaper> papers = new ArrayList<>();
    try (PageWalk walk = new PageWalk(index, all)) {
      for (Optional<SearchPage> page = walk.next(); page.isPresent(); page = walk.next()) {
        for (Hit hit : page.get().hits()) {
          papers.add(hit.entry());
          writer.write(hit.entry());
        }
      }
    }
    writer.end();
    assertEquals(model.visible().papers().size(), papers.size(), "papers exported");
    assertEquals(papers, out.toString().lines().map(PaperJson::read).toList(), "read back");
  }

  @Override
  public void close() throws IOException {
    for (HeldView view : held) {
      view.view().close();
    }
    if (folder != null) {
      folder.close();
    }
    index.close();
  }
}
