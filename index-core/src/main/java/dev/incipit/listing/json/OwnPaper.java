package dev.incipit.listing.json;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.settings.FieldValueException;
import dev.incipit.settings.IndexSettings;

/**
 * Reads one object in Incipit's own form: exactly as it was written, or as well as any other
 * program's if it is not quite in that form.
 */
public final class OwnPaper {

  private final IndexSettings settings;

  /** Reads papers for an index of some settings. */
  public OwnPaper(IndexSettings settings) {
    this.settings = settings;
  }

  /** The paper of one object, see {@link JsonlReader.Dialect}. */
  public AnnouncedPaper read(byte[] bytes, int offset, int length, JsonlReader.Oddities odd) {
    try {
      return PaperJson.readBytes(bytes, offset, length, settings, odd::unknown);
    } catch (FieldValueException e) {
      // Other programs have no such fields, so that reading it as theirs would lose the value.
      throw e;
    } catch (IllegalArgumentException e) {
      try {
        return SnapshotPaper.read(bytes, offset, length, odd);
      } catch (IllegalArgumentException further) {
        // The first reason names the form that was meant.
        throw e;
      }
    }
  }
}
