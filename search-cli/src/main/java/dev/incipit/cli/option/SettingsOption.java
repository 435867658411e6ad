package dev.incipit.cli.option;

import dev.incipit.paper.Taxonomy;
import dev.incipit.settings.IndexSettings;
import dev.incipit.settings.TaxonomyJson;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What an index that is made holds by. */
public final class SettingsOption {
  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "JSON file with the subjects and fields of a new index, for listings that are not"
              + " arXiv's. The index remembers it.")
  private @Nullable Path settings;

  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description = "JSON file with the subjects of a new index only. The index remembers them.")
  private @Nullable Path taxonomy;

  /**
   * The settings; null if none are given.
   *
   * @throws IllegalArgumentException if a file does not hold what it should
   */
  public @Nullable IndexSettings settings() throws IOException {
    if (settings == null && taxonomy == null) {
      return null;
    }
    IndexSettings given = settings == null ? IndexSettings.DEFAULT : read(settings);
    return taxonomy == null ? given : given.toBuilder().taxonomy(subjects(taxonomy)).build();
  }

  private static IndexSettings read(Path file) throws IOException {
    try {
      return IndexSettings.read(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--settings " + file + ": " + e.getMessage(), e);
    }
  }

  private static Taxonomy subjects(Path file) throws IOException {
    try {
      return TaxonomyJson.read(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--taxonomy " + file + ": " + e.getMessage(), e);
    }
  }
}
