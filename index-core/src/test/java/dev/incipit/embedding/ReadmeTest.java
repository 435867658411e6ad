package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs that the pages for embedders show, cut out of them, compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));
  private static final Path GUIDE = ROOT.resolve("docs/how-to/embed-the-library.md");

  /** A program, and what it prints, which comes before any other program. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?m)^( *)```java\\n(.*?)^ *```$(?:(?!```java).)*?^ *```\\n(.*?)^ *```$",
          Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path temp;

  @Test
  void theExamplesCompileAndPrintWhatIsShown() throws Exception {
    StringBuilder methods = new StringBuilder();
    StringBuilder calls = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    int programs = 0;
    for (Path page : List.of(ROOT.resolve("README.md"), GUIDE)) {
      String text = Files.readString(page);
      List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
      assertEquals(text.split("```java\n", -1).length - 1, examples.size(), "each shows output");
      for (MatchResult example : examples) {
        methods.append("  static void program%d() throws Exception {\n".formatted(programs));
        methods.append(example.group(2)).append("  }\n");
        calls.append("    program%d();\n    System.out.println(\"--\");\n".formatted(programs++));
        shown.append(example.group(3).replaceAll("(?m)^" + example.group(1), "")).append("--\n");
      }
    }
    assertEquals(shown.toString(), printed(source(methods, calls)));
  }

  /** A program with what the pages take for granted: an index, a folder and a hit. */
  private String source(StringBuilder methods, StringBuilder calls) {
    return """
    import dev.incipit.listing.*;
    import dev.incipit.listing.model.*;
    import dev.incipit.lucene.*;
    import dev.incipit.paper.*;
    import dev.incipit.query.*;
    import dev.incipit.search.*;
    import dev.incipit.settings.*;
    import java.nio.file.*;
    import java.util.*;
    import java.util.stream.*;

    class Example {
      static Path folder;
      static PaperIndex index = LuceneIndex.inMemory();
      static Hit hit;

    %s
      public static void main(String[] arguments) throws Exception {
        folder = Path.of(arguments[0]);
        index.add(ListingReader.read(Path.of("corpus/cs.DC-2026-04-10.txt")).papers());
        index.refresh();
        hit = index.search(SearchRequest.of("\\"KV-cache\\" scheduling")).hits().getFirst();
    %s
      }
    }
    """
        .formatted(methods, calls);
  }

  private String printed(String program) throws Exception {
    Path source = Files.writeString(temp.resolve("Example.java"), program);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = System.getProperty("java.class.path");
    StringWriter told = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                told,
                null,
                null,
                List.of("-proc:none", "-cp", classPath, "-d", temp.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjects(source.toFile()))
            .call();
    assertTrue(compiled, told.toString());
    Path failures = temp.resolve("failures");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                temp + File.pathSeparator + classPath,
                "Example",
                temp.resolve("index").toString())
            .directory(ROOT.toFile())
            .redirectError(failures.toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> "see " + failures);
    return printed;
  }
}
