package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.SubjectNode;
import dev.incipit.paper.Taxonomy;
import dev.incipit.search.PaperIndex;
import dev.incipit.search.PaperIndexContract;
import dev.incipit.search.SettingsContract;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.settings.IndexSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {

  @Nested
  class InMemory extends PaperIndexContract {
    @Override
    protected PaperIndex open() {
      return LuceneIndex.inMemory();
    }
  }

  @Nested
  class OnDisk extends PaperIndexContract {
    @TempDir private Path folder;

    @Override
    protected PaperIndex open() throws IOException {
      return LuceneIndex.open(folder.resolve("index"));
    }
  }

  @Nested
  class OfOtherListings extends SettingsContract {
    @TempDir private Path parent;

    @Override
    protected PaperIndex open(IndexSettings settings) throws IOException {
      return LuceneIndex.open(parent.resolve("index"), settings);
    }

    @Test
    void whatItHoldsByIsKeptAndIsChangedByReindexingOnly() throws IOException {
      IndexSettings own = own("Keys");
      open(own).close();
      Path folder = parent.resolve("index");
      try (LuceneIndex again = LuceneIndex.open(folder)) {
        assertEquals(own, again.settings());
        again.add(
            List.of(
                AnnouncedPaper.of(
                    Paper.builder(PaperId.of("1"))
                        .title("An upright")
                        .subjects(List.of(own.taxonomy().subject("keys")))
                        .build())));
        again.commit();
      }
      var refusal = assertThrows(UnusableIndexException.class, () -> open(own("Pianos")).close());
      assertTrue(refusal.toString().contains("other settings"), refusal.toString());
      try (LuceneIndex reader = LuceneIndex.openReadOnly(folder)) {
        assertEquals(own, reader.settings());
        assertEquals(1, LuceneIndex.reindex(folder, own("Pianos"), papers -> {}));
        reader.refresh();
        assertEquals(own("Pianos"), reader.settings());
      }
    }

    @Test
    void aBackupHasThemToo() throws IOException {
      open(own("Keys")).close();
      LuceneIndex.backup(parent.resolve("index"), parent.resolve("backup"));
      LuceneIndex.restore(parent.resolve("backup"), parent.resolve("restored"));
      try (LuceneIndex restored = LuceneIndex.openReadOnly(parent.resolve("restored"))) {
        assertEquals(own("Keys"), restored.settings());
      }
    }

    private static IndexSettings own(String name) {
      Taxonomy taxonomy =
          Taxonomy.of(List.of(new SubjectNode("keys", name, List.of())), Map.of("k", "keys"));
      return IndexSettings.builder().taxonomy(taxonomy).build();
    }
  }
}
