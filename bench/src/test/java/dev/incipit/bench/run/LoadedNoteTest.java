package dev.incipit.bench.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.incipit.bench.work.Loaded;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedNoteTest {
  private static final Loaded LOADED =
      new Loaded(3_000_000, 2_524.25, 4_030.5, 65.125, 4_548_000_000L, 1_030_000_000L, 0);

  @TempDir private Path folder;

  @Test
  void whatLoadingTookIsReadAsItWasNoted() throws IOException {
    LoadedNote.in(folder).write(LOADED);
    assertEquals(Optional.of(LOADED), LoadedNote.in(folder).read());
  }

  @Test
  void whatIsForgottenIsNotRead() throws IOException {
    LoadedNote note = LoadedNote.in(folder);
    note.write(LOADED);
    note.forget();
    assertEquals(Optional.empty(), note.read());
  }

  @Test
  void aFolderWithoutANoteTellsNothing() throws IOException {
    assertEquals(Optional.empty(), LoadedNote.in(folder).read());
  }
}
