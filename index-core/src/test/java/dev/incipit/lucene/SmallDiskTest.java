package dev.incipit.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of a few megabytes that fills up, mounted where only one program sees it. */
@Tag("slow")
class SmallDiskTest {
  @TempDir private Path temp;

  @Test
  void aFullDiskIsToldAndWritingGoesOnWhenThereIsRoom() throws Exception {
    assumeTrue(
        isMountable(),
        "a small disk is mounted by 'unshare' of Linux, as root or where users may make"
            + " namespaces: sysctl kernel.unprivileged_userns_clone=1");
    List<String> program =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dincipit.root=" + System.getProperty("incipit.root"),
            "-cp",
            System.getProperty("java.class.path"),
            SmallDiskProgram.class.getName(),
            temp.toString());
    Process run = onSmallDisk(program);
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, run.waitFor(), said);
    assertTrue(said.contains("disk full, ") && said.contains("went on to "), said);
  }

  private boolean isMountable() throws InterruptedException {
    try {
      Process tried = onSmallDisk(List.of("true"));
      tried.getInputStream().transferTo(OutputStream.nullOutputStream());
      return tried.waitFor() == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** Runs a program that finds a small disk in the place of the folder; both end together. */
  private Process onSmallDisk(List<String> program) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "unshare",
                "--mount",
                "--map-root-user",
                "sh",
                "-c",
                "mount -t tmpfs -o size=6m none \"$0\" && exec \"$@\"",
                temp.toString()));
    command.addAll(program);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
