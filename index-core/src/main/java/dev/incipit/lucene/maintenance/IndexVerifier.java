package dev.incipit.lucene.maintenance;

import dev.incipit.lucene.store.BoundedProblems;
import dev.incipit.lucene.store.IndexFolder;
import dev.incipit.lucene.store.Manifest;
import dev.incipit.search.Verification;
import dev.incipit.semantic.PaperVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * Looks for damage in the newest commit of an index, from outside in: the checksum of every file,
 * then whether Lucene's structures agree with each other, then whether the papers are what was
 * noted. What lies further in is only looked at when all before is sound. Nothing is written, and a
 * writer may go on meanwhile.
 */
public final class IndexVerifier {
  private final BoundedProblems problems = new BoundedProblems();

  private IndexVerifier() {}

  public static Verification of(IndexFolder folder) throws IOException {
    IndexVerifier examination = new IndexVerifier();
    if (!folder.manifest().isWritten(folder.path())) {
      examination.problems.add(Manifest.NAME + ": is damaged: it is not as it was written");
    }
    try (Directory directory = FSDirectory.open(folder.luceneFolder())) {
      Verification found = examination.newest(directory);
      List<String> problems = new ArrayList<>(found.problems());
      PaperVectors.damage(folder.path()).ifPresent(problems::add);
      return new Verification(found.files(), found.papers(), problems);
    }
  }

  /** Examines the newest commit in a single folder of Lucene's. */
  static Verification of(Directory directory) {
    return new IndexVerifier().newest(directory);
  }

  private Verification newest(Directory directory) {
    try (HeldCommit commit = HeldCommit.newest(directory)) {
      return examine(commit);
    } catch (IndexNotFoundException e) {
      problems.add("segments_N: is missing; it lists the files of a commit");
      return new Verification(0, 0, problems.list());
    } catch (IOException | IllegalArgumentException e) {
      problems.add("the newest commit cannot be read: " + reasons(e));
      return new Verification(0, 0, problems.list());
    }
  }

  /** What failed and why: of a file that others lead to, only an inner reason tells its name. */
  private static String reasons(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .map(Throwable::toString)
        .distinct()
        .collect(Collectors.joining("; because of "));
  }

  private Verification examine(HeldCommit commit) throws IOException {
    List<String> files = List.of(commit.listAll());
    commit.missing().forEach(name -> problems.add(name + ": is missing"));
    files.forEach(name -> checksum(commit, name));
    long papers = 0;
    if (problems.list().isEmpty()) {
      structure(commit);
    }
    if (problems.list().isEmpty()) {
      papers = papers(commit);
    }
    return new Verification(files.size(), papers, problems.list());
  }

  private void checksum(HeldCommit commit, String name) {
    try (IndexInput file = commit.openInput(name, IOContext.DEFAULT)) {
      CodecUtil.checksumEntireFile(file);
    } catch (IOException e) {
      problems.add(name + ": is damaged: " + e.getMessage());
    }
  }

  private void structure(HeldCommit commit) throws IOException {
    try (CheckIndex check = new CheckIndex(commit)) {
      check.setFailFast(true);
      if (!check.checkIndex().clean) {
        problems.add("the files do not agree with each other");
      }
    } catch (IOException | RuntimeException e) {
      problems.add("the files do not agree with each other: " + reasons(e));
    }
  }

  private long papers(HeldCommit commit) {
    try (DirectoryReader reader = DirectoryReader.open(commit)) {
      new PaperCheck(reader, problems).check(commit.notes().papers());
      return reader.numDocs();
    } catch (IOException | RuntimeException e) {
      problems.add("the papers cannot be read: " + reasons(e));
      return 0;
    }
  }
}
