package dev.incipit.lucene.bulk;

import dev.incipit.document.Schema;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.store.ByteArrayDataInput;

/** The records of a run's papers. */
final class RunRecords extends StoredFieldsReader {
  private final FieldInfos infos;
  private final List<byte[]> records;

  RunRecords(FieldInfos infos, List<byte[]> records) {
    this.infos = infos;
    this.records = records;
  }

  /** The field of the records. */
  static FieldInfo info(int number) {
    return new RunField(Schema.RECORD).info(number);
  }

  @Override
  public void document(int paper, StoredFieldVisitor visitor) throws IOException {
    byte[] record = records.get(paper);
    visitor.binaryField(
        infos.fieldInfo(Schema.RECORD),
        new StoredFieldDataInput(new ByteArrayDataInput(record), record.length));
  }

  @Override
  public StoredFieldsReader clone() {
    return this;
  }

  @Override
  public void checkIntegrity() {}

  @Override
  public void close() {}
}
