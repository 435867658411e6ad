package dev.incipit.web.api;

import dev.incipit.paper.Announcement;
import org.jspecify.annotations.Nullable;

/** An appearance in a listing; the number is null when the source does not number entries. */
record AnnouncementJson(
    String list,
    String date,
    String type,
    @Nullable Integer number,
    @Nullable String crossListedFrom) {

  static AnnouncementJson of(Announcement announcement) {
    return new AnnouncementJson(
        announcement.list(),
        announcement.date().toString(),
        announcement.type().code(),
        announcement.number() == 0 ? null : announcement.number(),
        announcement.crossListedFrom());
  }
}
