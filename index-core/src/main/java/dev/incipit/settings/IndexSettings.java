package dev.incipit.settings;

import dev.incipit.paper.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What holds for all of an index, and is kept with its papers. Immutable. Who opens an index again
 * need not give it again.
 *
 * @param taxonomy the subjects with their names
 * @param fields the fields that entries have beside those of every paper; empty for none
 * @since 0.2.0
 */
public record IndexSettings(Taxonomy taxonomy, List<FieldDeclaration> fields) {

  /** Those of papers of arXiv. */
  public static final IndexSettings DEFAULT = builder().build();

  /**
   * Copies the fields.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public IndexSettings {
    fields = List.copyOf(fields);
    if (fields.stream().map(FieldDeclaration::name).distinct().count() < fields.size()) {
      throw new IllegalArgumentException("two fields have one name");
    }
  }

  /**
   * {@return the declared field with a name; empty if there is none}
   *
   * @param name the name
   */
  public Optional<FieldDeclaration> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Starts settings; what is not set is as in {@link #DEFAULT}.
   *
   * @return a builder of settings
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@return the settings of a JSON text, see docs/reference/settings.md}
   *
   * @param json the text
   * @throws IllegalArgumentException if the text is not JSON, or a setting is unknown or wrong
   */
  public static IndexSettings fromJson(String json) {
    return SettingsReader.read(json);
  }

  /**
   * {@return the settings of a JSON file}
   *
   * @param file the file
   * @throws IllegalArgumentException as for {@link #fromJson}
   * @throws IOException if the file cannot be read
   */
  public static IndexSettings read(Path file) throws IOException {
    return fromJson(Files.readString(file, StandardCharsets.UTF_8));
  }

  /**
   * {@return the settings as JSON, which reads back equal; only what differs from {@link #DEFAULT}}
   */
  public String toJson() {
    return SettingsWriter.write(this);
  }

  /**
   * These settings, to be changed.
   *
   * @return a builder that starts with these settings
   */
  public Builder toBuilder() {
    Builder builder = builder();
    builder.taxonomy = taxonomy;
    builder.fields.addAll(fields);
    return builder;
  }

  /** Builds {@link IndexSettings}. Not thread-safe. */
  public static final class Builder {
    private Taxonomy taxonomy = Taxonomy.arxiv();
    private final List<FieldDeclaration> fields = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the subjects; by default arXiv's.
     *
     * @param taxonomy the tree of subjects
     * @return this builder
     */
    public Builder taxonomy(Taxonomy taxonomy) {
      this.taxonomy = taxonomy;
      return this;
    }

    /**
     * Declares a field; by default there is none.
     *
     * @param name the name
     * @param type what the field holds
     * @return this builder
     * @throws IllegalArgumentException if the name is none, or one that papers have already
     */
    public Builder field(String name, FieldType type) {
      fields.add(new FieldDeclaration(name, type));
      return this;
    }

    /**
     * {@return the settings}
     *
     * @throws IllegalArgumentException if two fields have one name
     */
    public IndexSettings build() {
      return new IndexSettings(taxonomy, fields);
    }
  }
}
