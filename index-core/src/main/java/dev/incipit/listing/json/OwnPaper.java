package dev.incipit.listing.json;

import dev.incipit.json.PaperJson;
import dev.incipit.paper.AnnouncedPaper;

/**
 * Reads one object in Incipit's own form: exactly as it was written, or as well as any other
 * program's if it is not quite in that form.
 */
public final class OwnPaper {

  private OwnPaper() {}

  /** The paper of one object, see {@link JsonlReader.Dialect}. */
  public static AnnouncedPaper read(
      byte[] bytes, int offset, int length, JsonlReader.Oddities odd) {
    try {
      return PaperJson.readBytes(bytes, offset, length, odd::unknown);
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
