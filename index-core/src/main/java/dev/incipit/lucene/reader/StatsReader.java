package dev.incipit.lucene.reader;

import dev.incipit.document.AnnouncementTerms;
import dev.incipit.document.Schema;
import dev.incipit.search.IndexStats;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** Reads size and freshness off one state of the index. */
final class StatsReader {
  private StatsReader() {}

  static IndexStats read(IndexSearcher searcher, EmbeddedTerms terms) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    CRC32C content = new CRC32C();
    long bytes = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      // A segment's content is known by its unique id, and by which of its papers are gone.
      if (FilterLeafReader.unwrap(leaf.reader()) instanceof SegmentReader segment) {
        SegmentCommitInfo info = segment.getSegmentInfo();
        content.update(info.info.getId());
        content.update(Integer.toString(segment.numDocs()).getBytes(StandardCharsets.UTF_8));
        bytes += info.sizeInBytes();
      }
    }
    return new IndexStats(
        reader.numDocs(),
        newest(terms),
        LastChange.of(reader),
        HexFormat.of().toHexDigits(content.getValue()).substring(8),
        reader.leaves().size(),
        bytes,
        "Lucene " + Version.LATEST + ", schema " + Schema.VERSION);
  }

  private static @Nullable LocalDate newest(EmbeddedTerms terms) throws IOException {
    var days = terms.live(Schema.LISTED_DAY, "", 1);
    return days.isEmpty() ? null : AnnouncementTerms.day(days.getFirst());
  }
}
