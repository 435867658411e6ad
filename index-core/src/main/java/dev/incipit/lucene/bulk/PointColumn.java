package dev.incipit.lucene.bulk;

import java.io.IOException;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** Points by paper, to be gone through once, as whoever writes them does. */
final class PointColumn extends PointValues {
  private final int dimensions;
  private final Slices slices = new Slices();
  private final IntList papers = new IntList();

  /** The points one behind the other, packed. */
  private byte[] points = new byte[1024];

  /** Begins without points, each of so many numbers. */
  PointColumn(int dimensions) {
    this.dimensions = dimensions;
  }

  /** Adds a point, which is copied. */
  void add(int paper, BytesRef packed) {
    int size = papers.size();
    slices.begin(paper, size);
    papers.add(paper);
    points = ArrayUtil.grow(points, (size + 1) * packed.length);
    System.arraycopy(packed.bytes, packed.offset, points, size * packed.length, packed.length);
  }

  void drop(int paper) {
    slices.drop(paper);
    while (papers.size() > 0 && papers.get(papers.size() - 1) == paper) {
      papers.cut(papers.size() - 1);
    }
  }

  long bytes() {
    return points.length;
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
    return papers.size();
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
      return papers.size();
    }

    @Override
    public void visitDocIDs(IntersectVisitor visitor) throws IOException {
      for (int i = 0; i < papers.size(); i++) {
        visitor.visit(papers.get(i));
      }
    }

    @Override
    public void visitDocValues(IntersectVisitor visitor) throws IOException {
      byte[] packed = new byte[dimensions * Long.BYTES];
      for (int i = 0; i < papers.size(); i++) {
        System.arraycopy(points, i * packed.length, packed, 0, packed.length);
        visitor.visit(papers.get(i), packed);
      }
    }
  }
}
