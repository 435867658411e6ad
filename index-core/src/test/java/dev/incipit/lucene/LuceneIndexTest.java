package dev.incipit.lucene;

import dev.incipit.search.PaperIndex;
import dev.incipit.search.PaperIndexContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
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
}
