package dev.incipit.lucene.maintenance;

import dev.incipit.document.Schema;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.semantic.PaperVectors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * The list of what belongs to a backup. It is written last: a folder without it is no backup.
 *
 * @param schema the version of {@link Schema} by which the index was written
 * @param lucene the version of Lucene that made it
 * @param papers how many papers there are
 * @param sums the checksum of each file, by its name within the backup
 */
record BackupManifest(String schema, String lucene, long papers, Map<String, String> sums) {
  static final String NAME = "incipit-backup.properties";

  /** The folder with Lucene's files. */
  static final String FILES = "files";

  /** How far harvests are; it may be older than the index, never newer. */
  static final String HARVEST = "harvest.properties";

  /**
   * Vectors of papers, by the texts that they were made of; they go with any state of the index.
   */
  static final String VECTORS = PaperVectors.fileName();

  /** What lies beside the index's own folders, if it is there. */
  static final List<String> BESIDE = List.of(HARVEST, VECTORS);

  /** Stands in a backup from its first file on until the manifest does, which it becomes. */
  static final String DRAFT = NAME + ".new";

  private static final String FORMAT = "1";
  private static final String SUM = "sha256.";
  private static final Pattern LISTABLE =
      Pattern.compile(
          FILES
              + "/[A-Za-z0-9_][A-Za-z0-9_.]*|"
              + Pattern.quote(HARVEST)
              + "|"
              + Pattern.quote(VECTORS));

  BackupManifest {
    sums = Map.copyOf(sums);
  }

  /**
   * Reads the manifest of a backup and compares all checksums.
   *
   * @throws UnusableIndexException if it is no backup, damaged, or of another version
   */
  static BackupManifest read(Path backup) throws IOException {
    Properties read = new Properties();
    try (var in = Files.newInputStream(backup.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
      read.load(in);
    } catch (NoSuchFileException e) {
      throw new UnusableIndexException(
          backup + " is not a backup that was made to its end: it has no " + NAME, e);
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(backup, "cannot read " + NAME + ": " + e.getMessage());
    }
    BackupManifest manifest = of(backup, read);
    for (Map.Entry<String, String> file : manifest.sums.entrySet()) {
      check(backup, file.getKey(), file.getValue());
    }
    return manifest;
  }

  private static BackupManifest of(Path backup, Properties read) throws IOException {
    String format = read.getProperty("format", "");
    String schema = read.getProperty("schema", "");
    if (!format.equals(FORMAT) || !schema.equals(Integer.toString(Schema.VERSION))) {
      throw new UnusableIndexException(
          "the backup in %s has format '%s' and schema '%s'; this version of Incipit restores format %s with schema %d; restore it with the version that made it"
              .formatted(backup, format, schema, FORMAT, Schema.VERSION));
    }
    Map<String, String> sums = new TreeMap<>();
    for (String name : read.stringPropertyNames()) {
      if (name.startsWith(SUM)) {
        sums.put(name.substring(SUM.length()), read.getProperty(name));
      }
    }
    long papers;
    try {
      papers = Long.parseLong(read.getProperty("papers", ""));
    } catch (NumberFormatException e) {
      throw damaged(backup, NAME + " does not tell the number of papers");
    }
    BackupManifest manifest =
        new BackupManifest(schema, read.getProperty("lucene", "unknown"), papers, sums);
    if (sums.isEmpty() || !manifest.properties().equals(read)) {
      throw damaged(backup, NAME + " is not as it was written");
    }
    return manifest;
  }

  private static void check(Path backup, String name, String sum) throws IOException {
    if (!LISTABLE.matcher(name).matches()) {
      throw damaged(backup, NAME + " lists '" + name + "', which is no file of a backup");
    }
    Path file = backup.resolve(name);
    if (Files.isSymbolicLink(file) || Files.isSymbolicLink(backup.resolve(FILES))) {
      throw damaged(backup, name + " is or lies behind a symbolic link");
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw damaged(backup, name + " is missing");
    }
    if (!Sha256.of(file).equals(sum)) {
      throw damaged(backup, name + " has another checksum than when it was backed up");
    }
  }

  static UnusableIndexException damaged(Path backup, String how) {
    return new UnusableIndexException(
        "the backup in " + backup + " is damaged: " + how + "; restore another one");
  }

  /** Writes it into a backup of which all else is written. */
  void write(Path backup) throws IOException {
    Path draft = backup.resolve(DRAFT);
    Manifest.store(properties(), draft, "A backup of an Incipit index. Do not edit.");
    Files.move(draft, backup.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(backup, true);
  }

  private Properties properties() {
    Properties written = new Properties();
    written.setProperty("format", FORMAT);
    written.setProperty("schema", schema);
    written.setProperty("lucene", lucene);
    written.setProperty("papers", Long.toString(papers));
    sums.forEach((name, sum) -> written.setProperty(SUM + name, sum));
    return written;
  }
}
