package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that the README shows, cut out of it, compiled and run. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("incipit.root"));

  /** The program, and what it prints. */
  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?)```.*?```\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path temp;

  @Test
  void theExampleCompilesAndPrintsWhatIsShown() throws Exception {
    Matcher example = EXAMPLE.matcher(Files.readString(ROOT.resolve("README.md")));
    assertTrue(example.find());
    Path source = temp.resolve("Example.java");
    Files.writeString(
        source,
        """
        import dev.incipit.listing.*;
        import dev.incipit.lucene.*;
        import dev.incipit.search.*;
        import java.nio.file.*;

        class Example {
          public static void main(String[] arguments) throws Exception {
        %s
          }
        }
        """
            .formatted(example.group(1)));
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
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                temp + File.pathSeparator + classPath,
                "Example")
            .directory(ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(
        example.group(2),
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, process.waitFor());
  }
}
