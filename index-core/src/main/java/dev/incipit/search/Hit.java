package dev.incipit.search;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper that matches.
 *
 * @param entry the paper and its announcements
 * @param score how well it matches, 0 or more; comparable within one search only
 * @param highlights what matched in its texts; empty parts when not asked for
 * @param explanation why it has its score; null when not asked for, or when hits are in another
 *     order than by score
 * @since 0.1.0
 */
public record Hit(
    AnnouncedPaper entry, double score, Highlights highlights, @Nullable Explanation explanation) {

  /** {@return the paper} */
  public Paper paper() {
    return entry.paper();
  }

  /** {@return its appearances in listings, oldest first} */
  public List<Announcement> announcements() {
    return entry.announcements();
  }
}
