package dev.incipit.lucene.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.BytesRef;

/** Points by paper, to be gone through once, as whoever writes them does. */
final class PointColumn extends PointValues {
  private final int dimensions;
  private final Slices slices = new Slices();
  private final IntList papers = new IntList();
  private final List<byte[]> points = new ArrayList<>();

  /** Begins without points, each of so many numbers. */
  PointColumn(int dimensions) {
    this.dimensions = dimensions;
  }

  /** Adds a point, which is copied. */
  void add(int paper, BytesRef packed) {
    slices.begin(paper, points.size());
    papers.add(paper);
    points.add(BytesRef.deepCopyOf(packed).bytes);
  }

  void drop(int paper) {
    slices.drop(paper);
    while (!points.isEmpty() && papers.get(points.size() - 1) == paper) {
      points.removeLast();
      papers.cut(points.size());
    }
  }

  @Override
  public PointTree getPointTree() {
    return new Tree();
  }

  /** Nobody prunes by what all points lie between. */
  @Override
  public byte[] getMinPackedValue() {
    return new byte[dimensions * Long.BYTES];
  }

  @Override
  public byte[] getMaxPackedValue() {
    return new byte[dimensions * Long.BYTES];
  }

  @Override
  public int getNumDimensions() {
    return dimensions;
  }

  @Override
  public int getNumIndexDimensions() {
    return dimensions;
  }

  @Override
  public int getBytesPerDimension() {
    return Long.BYTES;
  }

  @Override
  public long size() {
    return points.size();
  }

  @Override
  public int getDocCount() {
    return slices.size();
  }

  /** A tree of one leaf. */
  private final class Tree implements PointTree {
    @Override
    public PointTree clone() {
      return new Tree();
    }

    @Override
    public boolean moveToChild() {
      return false;
    }

    @Override
    public boolean moveToSibling() {
      return false;
    }

    @Override
    public boolean moveToParent() {
      return false;
    }

    @Override
    public byte[] getMinPackedValue() {
      return PointColumn.this.getMinPackedValue();
    }

    @Override
    public byte[] getMaxPackedValue() {
      return PointColumn.this.getMaxPackedValue();
    }

    @Override
    public long size() {
      return points.size();
    }

    @Override
    public void visitDocIDs(IntersectVisitor visitor) throws IOException {
      for (int i = 0; i < points.size(); i++) {
        visitor.visit(papers.get(i));
      }
    }

    @Override
    public void visitDocValues(IntersectVisitor visitor) throws IOException {
      for (int i = 0; i < points.size(); i++) {
        visitor.visit(papers.get(i), points.get(i));
      }
    }
  }
}
