package dev.incipit.lucene.bulk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.TermVectorsReader;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** A run as a segment, for Lucene to merge. It answers nothing that merges do not ask. */
final class RunReader extends CodecReader {
  private final Map<String, RunField> fields;
  private final List<byte[]> records;
  private final BitSet dropped;
  private final FieldInfos infos;

  RunReader(Map<String, RunField> fields, List<byte[]> records, BitSet dropped) {
    this.fields = new LinkedHashMap<>(fields);
    this.records = records;
    this.dropped = dropped;
    List<FieldInfo> described = new ArrayList<>();
    fields.values().forEach(field -> described.add(field.info(described.size())));
    described.add(RunRecords.info(described.size()));
    this.infos = new FieldInfos(described.toArray(FieldInfo[]::new));
  }

  @Override
  public StoredFieldsReader getFieldsReader() {
    return new RunRecords(infos, records);
  }

  @Override
  public @Nullable TermVectorsReader getTermVectorsReader() {
    return null;
  }

  @Override
  public NormsProducer getNormsReader() {
    return new RunNorms(fields);
  }

  @Override
  public DocValuesProducer getDocValuesReader() {
    return new RunDocValues(fields);
  }

  @Override
  public FieldsProducer getPostingsReader() {
    return new RunTerms(fields);
  }

  @Override
  public PointsReader getPointsReader() {
    return new RunPoints(fields);
  }

  @Override
  public @Nullable KnnVectorsReader getVectorReader() {
    return null;
  }

  @Override
  public FieldInfos getFieldInfos() {
    return infos;
  }

  @Override
  public @Nullable Bits getLiveDocs() {
    if (dropped.isEmpty()) {
      return null;
    }
    return new Bits() {
      @Override
      public boolean get(int paper) {
        return !dropped.get(paper);
      }

      @Override
      public int length() {
        return records.size();
      }
    };
  }

  @Override
  public int maxDoc() {
    return records.size();
  }

  @Override
  public int numDocs() {
    return records.size() - dropped.cardinality();
  }

  @Override
  public LeafMetaData getMetaData() {
    return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
