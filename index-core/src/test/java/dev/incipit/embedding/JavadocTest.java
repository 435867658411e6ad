package dev.incipit.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documentation of what the module exports. */
class JavadocTest {
  private static final Path SOURCES =
      Path.of(System.getProperty("incipit.root"), "index-core", "src");

  @TempDir private Path temp;

  @Test
  void everythingThatIsExportedIsDocumented() {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    int status =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(
                out,
                out,
                "-quiet",
                "-Xdoclint:all",
                "-Xmaxwarns",
                "1000",
                "--module-path",
                EmbeddedModules.jarsWithout(),
                "--source-path",
                SOURCES.resolve("main/java") + File.pathSeparator + SOURCES.resolve("module/java"),
                "--module",
                "dev.incipit.core",
                "-d",
                temp.toString());
    assertEquals("", told.toString());
    assertEquals(0, status);
  }
}
