package dev.incipit.listing.model;

import dev.incipit.settings.IndexSettings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a caller knows of an input that the input itself may not say.
 *
 * @param format the format; null to have it told by the content
 * @param list the code of the list that listings without one are of, as {@code cs.DC}; null if
 *     unknown. What a listing says of itself counts before it
 * @param day the day that listings without one are of; null if unknown. Likewise
 * @param settings those of the index that is read for: its subjects name those of JSON lines
 * @since 0.2.0
 */
public record ReadOptions(
    @Nullable ListingFormat format,
    @Nullable String list,
    @Nullable LocalDate day,
    IndexSettings settings) {

  /** Nothing is known: all is told by the content. */
  public static final ReadOptions NONE = new ReadOptions(null, null, null, IndexSettings.DEFAULT);

  /**
   * {@return only the format is known; null to have it told by the content}
   *
   * @param format the format; null to tell it by the content
   */
  public static ReadOptions of(@Nullable ListingFormat format) {
    return NONE.withFormat(format);
  }

  /**
   * {@return the same of another format; null to have it told by the content}
   *
   * @param other the format; null to tell it by the content
   */
  public ReadOptions withFormat(@Nullable ListingFormat other) {
    return new ReadOptions(other, list, day, settings);
  }

  /**
   * {@return the same for an index with other settings}
   *
   * @param other the settings of the index that is filled
   */
  public ReadOptions withSettings(IndexSettings other) {
    return new ReadOptions(format, list, day, other);
  }
}
