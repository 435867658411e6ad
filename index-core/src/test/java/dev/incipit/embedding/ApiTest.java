package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.lucene.LuceneIndex;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the module exports, line by line, against the lines that were reviewed. Nothing is published
 * yet that a tool could compare with.
 */
class ApiTest {
  private static final Path CORE = Path.of(System.getProperty("incipit.root"), "index-core");
  private static final Path GOLDEN =
      CORE.resolve("src/test/resources/dev/incipit/embedding/api.txt");
  private static final String UPDATE =
      "If this is meant, tell it in CHANGES.md for Java developers, run this test once more with"
          + " -Dgolden.update=true, and review the difference of api.txt.";

  @Test
  void theApiIsTheOneThatWasReviewed() throws Exception {
    List<String> lines = new ArrayList<>();
    for (String name : exported()) {
      for (Class<?> type : types(name)) {
        lines.addAll(ApiSignatures.of(type));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(GOLDEN, lines);
    }
    List<String> reviewed = Files.readAllLines(GOLDEN);
    List<String> gone = new ArrayList<>(reviewed);
    gone.removeAll(lines);
    assertEquals(List.of(), gone, "Programs that use these break. " + UPDATE);
    List<String> added = new ArrayList<>(lines);
    added.removeAll(reviewed);
    assertEquals(List.of(), added, "These are new and will have to be kept. " + UPDATE);
    assertEquals(reviewed, lines, UPDATE);
  }

  private static List<String> exported() throws IOException {
    String descriptor = Files.readString(CORE.resolve("src/module/java/module-info.java"));
    Matcher exports = Pattern.compile("exports ([\\w.]+);").matcher(descriptor);
    List<String> names = exports.results().map(found -> found.group(1)).sorted().toList();
    assertFalse(names.isEmpty());
    return names;
  }

  private static List<Class<?>> types(String name)
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes =
        Path.of(LuceneIndex.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> files;
    try (Stream<Path> listed = Files.list(classes.resolve(name.replace('.', '/')))) {
      files = listed.map(file -> file.getFileName().toString()).sorted().toList();
    }
    List<Class<?>> types = new ArrayList<>();
    for (String file : files) {
      if (file.endsWith(".class") && !file.equals("package-info.class")) {
        String type = name + "." + file.substring(0, file.length() - ".class".length());
        Class<?> found = Class.forName(type, false, LuceneIndex.class.getClassLoader());
        if (ApiSignatures.isSeen(found)) {
          types.add(found);
        }
      }
    }
    return types;
  }

  /** Two versions of a type, of which the later breaks whoever uses the earlier. */
  public record Earlier(String text, int number) {
    public static final int LIMIT = 1;

    public CharSequence shown() {
      return text;
    }

    void hidden() {}
  }

  /** See {@link Earlier}. */
  public record Later(String text, long number) {
    String shown() {
      return text;
    }
  }

  @Test
  void whatBreaksOthersIsSeenAndWhatIsHiddenIsNot() {
    List<String> gone = new ArrayList<>(signatures(Earlier.class, "Earlier"));
    gone.removeAll(signatures(Later.class, "Later"));
    assertEquals(4, gone.size(), gone::toString);
    for (String changed : List.of("(String,int)", "LIMIT", "CharSequence", "int")) {
      assertTrue(gone.stream().anyMatch(line -> line.contains(changed)), changed);
    }
    assertFalse(signatures(Earlier.class, "Earlier").toString().contains("hidden"));
  }

  private static List<String> signatures(Class<?> type, String name) {
    return ApiSignatures.of(type).stream().map(line -> line.replace(name, "Type")).toList();
  }
}
