package dev.incipit.lucene.reader;

import dev.incipit.engine.SearchTasks;
import dev.incipit.lucene.facet.FacetColumns;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Hands out the current snapshot and keeps an older one open until its last search has ended. */
public final class SnapshotReferences extends ReferenceManager<LuceneSnapshot> {
  private final Source source;
  private final SearchTasks tasks = new SearchTasks();
  private final FacetColumns columns = FacetColumns.none();

  /** Where newer states come from. */
  public interface Source {
    /** Opens a newer state than that of a reader; null if there is none. */
    @Nullable DirectoryReader newer(DirectoryReader older) throws IOException;

    /** The settings of a state. */
    default IndexSettings settings(DirectoryReader reader) throws IOException {
      return CommitSettings.read(reader.getIndexCommit().getUserData());
    }
  }

  public SnapshotReferences(DirectoryReader reader, Source source) throws IOException {
    this.source = source;
    current = LuceneSnapshot.of(source.settings(reader), reader, columns, tasks);
  }

  @Override
  protected void decRef(LuceneSnapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable LuceneSnapshot refreshIfNeeded(LuceneSnapshot snapshot) throws IOException {
    DirectoryReader newer = source.newer(snapshot.reader());
    if (newer == null) {
      return null;
    }
    try {
      return LuceneSnapshot.of(source.settings(newer), newer, columns, tasks).warmed();
    } catch (IOException | RuntimeException e) {
      newer.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(LuceneSnapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(LuceneSnapshot snapshot) {
    return snapshot.reader().getRefCount();
  }

  @Override
  protected void afterClose() {
    tasks.close();
  }
}
