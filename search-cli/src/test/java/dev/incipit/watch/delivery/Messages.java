package dev.incipit.watch.delivery;

import dev.incipit.lucene.LuceneIndex;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.search.PaperIndex;
import dev.incipit.settings.IndexSettings;
import dev.incipit.watch.Announced;
import dev.incipit.watch.WatchRun;
import dev.incipit.watch.model.Message;
import dev.incipit.watch.model.Watch;
import dev.incipit.watch.store.WatchFolder;
import dev.incipit.web.params.QueryString;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Messages about one paper, for tests. */
final class Messages {
  static final LocalDate DAY = LocalDate.of(2026, 4, 10);

  private Messages() {}

  /** A message about a paper with this title, in which "kestrel" is marked. */
  static Message about(String title) throws IOException {
    return about(title, "");
  }

  static Message about(String title, String abstractText) throws IOException {
    try (PaperIndex index = LuceneIndex.inMemory()) {
      index.add(
          List.of(Announced.of("2604.00001", title, abstractText, DAY, AnnouncementType.NEW)));
      index.refresh();
      Watch watch =
          new Watch(
              "birds",
              SearchParams.read(QueryString.parse("q=kestrel"), IndexSettings.DEFAULT),
              Watch.ANNOUNCED,
              null,
              false,
              List.of());
      return new WatchRun(
              new WatchFolder(Path.of("none")), index, DeliveryLimits.standard(), Clock.systemUTC())
          .preview(watch, DAY);
    }
  }
}
