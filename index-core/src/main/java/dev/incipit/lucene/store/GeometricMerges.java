package dev.incipit.lucene.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Merges as Lucene does by itself; if told to put segments together, the smallest to one, as many
 * as it takes until each holds at least half of the papers that it and all smaller ones hold. So
 * there are few, yet who adds a day to millions of papers does not write them all again.
 */
final class GeometricMerges extends FilterMergePolicy {
  /** Segments of fewer papers lie in one file, as those that Lucene flushes do. */
  private static final int SMALL = 1_000;

  private record Sized(SegmentCommitInfo segment, int papers) {}

  GeometricMerges() {
    super(new TieredMergePolicy());
  }

  @Override
  public @Nullable MergeSpecification findForcedMerges(
      SegmentInfos all, int most, Map<SegmentCommitInfo, Boolean> wanted, MergeContext context)
      throws IOException {
    // What is being merged already is asked about again when it is done.
    Set<SegmentCommitInfo> busy = context.getMergingSegments();
    List<Sized> sizes = new ArrayList<>();
    for (SegmentCommitInfo segment : all) {
      if (wanted.containsKey(segment) && !busy.contains(segment)) {
        int papers = segment.info.maxDoc() - context.numDeletesToMerge(segment);
        sizes.add(new Sized(segment, papers));
      }
    }
    sizes.sort(Comparator.comparingInt(Sized::papers));
    int scattered = scattered(sizes);
    if (scattered == 0) {
      return null;
    }
    MergeSpecification merges = new MergeSpecification();
    merges.add(new OneMerge(sizes.subList(0, scattered).stream().map(Sized::segment).toList()));
    return merges;
  }

  /** Segments that are added together stay apart: they are written at the same time. */
  @Override
  public MergeSpecification findMerges(CodecReader... added) {
    MergeSpecification merges = new MergeSpecification();
    for (CodecReader segment : added) {
      merges.add(new OneMerge(segment));
    }
    return merges;
  }

  @Override
  public boolean useCompoundFile(SegmentInfos all, SegmentCommitInfo merged, MergeContext context)
      throws IOException {
    return merged.info.maxDoc() < SMALL || super.useCompoundFile(all, merged, context);
  }

  /** How many of the smallest are to be merged. */
  private static int scattered(List<Sized> sizes) {
    long smaller = sizes.stream().mapToLong(Sized::papers).sum();
    for (int i = sizes.size() - 1; i >= 0; i--) {
      smaller -= sizes.get(i).papers();
      if (sizes.get(i).papers() < smaller) {
        return i + 1;
      }
    }
    return 0;
  }
}
