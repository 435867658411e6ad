package dev.incipit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.incipit.json.field.JsonFields;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Paper;
import dev.incipit.settings.IndexSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * A paper as one line of JSON, and back.
 *
 * <pre>{@code
 * {"id":"2604.07609","title":"...","abstract":"...","authors":["..."],"subjects":["cs.DC"],
 *  "announcements":[{"list":"cs.DC","date":"2026-04-10","type":"new","number":1}]}
 * }</pre>
 *
 * <p>Fields: {@code id}, {@code version}, {@code title}, {@code abstract}, {@code authors} (absent
 * when unknown, empty when there are none), {@code subjects} (codes; an object with {@code code}
 * and {@code name} where the taxonomy does not know the name), {@code classes}, {@code comments},
 * {@code journalRef}, {@code doi}, {@code reportNumber}, {@code submitted}, {@code updated} (a
 * month, a day or an instant), {@code licence}, {@code complete} (true where the source tells all,
 * see {@link Paper#complete}), {@code announcements} with {@code list}, {@code date}, {@code type},
 * {@code number} and {@code from}. Only {@code id} and one of title and abstract are required; a
 * field that is null or an empty text is absent; fields of other names are passed over.
 *
 * <p>Values of fields that an index declares stand behind these, each under its field's name: a
 * text or a number, or a list of them. Without the index's settings they are passed over.
 *
 * <p>What is written reads back equal: halves of a surrogate pair as U+FFFD, ids in their canonical
 * spelling. Thread-safe.
 *
 * @since 0.1.0
 */
public final class PaperJson {

  /** Longest text in a field, in characters. */
  public static final int MAX_TEXT_LENGTH = JsonFields.MAX_TEXT_LENGTH;

  private PaperJson() {}

  /**
   * {@return the paper as one line, without the line end}
   *
   * @param paper the paper
   */
  public static String write(AnnouncedPaper paper) {
    StringWriter out = new StringWriter(2048);
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(out)) {
      PaperJsonWriter.write(paper, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toString();
  }

  /**
   * {@return the line of {@link #write} in UTF-8}
   *
   * @param paper the paper
   */
  public static byte[] writeBytes(AnnouncedPaper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = JsonFields.FACTORY.createGenerator(out)) {
      PaperJsonWriter.write(paper, json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /**
   * {@return the paper of one line}
   *
   * @param line one line of JSON
   * @throws IllegalArgumentException if the line is not JSON, or a field is not what it should be;
   *     the message names the field
   */
  public static AnnouncedPaper read(String line) {
    try (JsonParser json = JsonFields.FACTORY.createParser(line)) {
      return whole(json, new PaperJsonReader(json, IndexSettings.DEFAULT, name -> {}).read());
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  /**
   * The paper of one line in UTF-8.
   *
   * @param line one line of JSON
   * @return the paper
   * @throws IllegalArgumentException as for {@link #read}
   */
  public static AnnouncedPaper readBytes(byte[] line) {
    return readBytes(line, 0, line.length);
  }

  /**
   * The paper of one line in UTF-8 that is part of an array.
   *
   * @param bytes holds the line
   * @param offset where the line begins
   * @param length how long it is, in bytes
   * @return the paper
   * @throws IllegalArgumentException as for {@link #read}
   */
  public static AnnouncedPaper readBytes(byte[] bytes, int offset, int length) {
    return readBytes(bytes, offset, length, IndexSettings.DEFAULT, name -> {});
  }

  /**
   * As {@link #readBytes(byte[], int, int)}, for an index.
   *
   * @param bytes holds the line
   * @param offset where the line begins
   * @param length how long it is, in bytes
   * @param settings those of the index, which name subjects that are codes only, and declare fields
   * @param unknown told the names of the fields that are passed over
   * @return the paper
   */
  public static AnnouncedPaper readBytes(
      byte[] bytes, int offset, int length, IndexSettings settings, Consumer<String> unknown) {
    try (JsonParser json = JsonFields.FACTORY.createParser(bytes, offset, length)) {
      return whole(json, new PaperJsonReader(json, settings, unknown).read());
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  /**
   * The paper of a line that {@link #writeBytes} wrote, with values of fields that no settings
   * tell.
   *
   * @throws IllegalArgumentException as for {@link #read}
   */
  static AnnouncedPaper readKept(byte[] bytes, int offset, int length) {
    try (JsonParser json = JsonFields.FACTORY.createParser(bytes, offset, length)) {
      return whole(json, new PaperJsonReader(json, null, name -> {}).read());
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  /**
   * {@return the paper of one line of another project's fields, see {@link BeirJson}}
   *
   * @param bytes holds the line
   * @param offset where the line begins
   * @param length how long it is, in bytes
   * @throws IllegalArgumentException as for {@link #read}
   */
  public static AnnouncedPaper readBeir(byte[] bytes, int offset, int length) {
    try (JsonParser json = JsonFields.FACTORY.createParser(bytes, offset, length)) {
      return whole(json, BeirJson.read(json));
    } catch (IOException e) {
      throw JsonFields.notJson(e);
    }
  }

  private static AnnouncedPaper whole(JsonParser json, AnnouncedPaper paper) throws IOException {
    if (json.nextToken() != null) {
      throw new IllegalArgumentException("text follows the paper; one line holds one paper");
    }
    return paper;
  }
}
