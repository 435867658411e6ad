package dev.incipit.bench.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.bench.work.ListingsRead;
import dev.incipit.bench.work.ListingsReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
  private static final int COUNT = 40;

  @TempDir private Path folder = Path.of("");

  static List<Layout> layouts() {
    return Layouts.all();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyEntryThatIsWrittenIsRead(Layout layout) throws IOException {
    new ListingFiles(layout, folder, COUNT).write(1);
    ListingsRead read = ListingsReader.read(folder);
    assertEquals(layout.format().code(), read.formats());
    assertEquals(COUNT, read.papers());
    assertEquals(0, read.rejected());
  }
}
