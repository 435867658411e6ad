package dev.incipit.cli.maintain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.incipit.cli.Run;
import dev.incipit.cli.terminal.ExitStatus;
import dev.incipit.semantic.TextEncoder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encoding and what it is good for, where the encoder is on the class path. */
class EncodeCommandTest {
  private static final String QUESTION = "how can language models be served with less power?";

  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void makeAnIndex() {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    run("index", Run.LISTING.toString());
  }

  private Run run(String... arguments) {
    return Run.of(environment, arguments);
  }

  @Test
  void withoutVectorsAQuestionIsOrderedByWordsAndWhoAsksForMoreIsTold() {
    assertFalse(run("search", QUESTION).out().contains("meaning"));
    assertTrue(run("search", "--meaning", "order", QUESTION).err().contains("by words alone"));
    assertEquals(ExitStatus.USAGE, run("search", "--meaning", "deep", QUESTION).status());
    assertEquals(ExitStatus.USAGE, run("encode", "--threads", "0").status());
  }

  @Test
  void encodedPapersAreOrderedByMeaningToo() {
    assumeTrue(TextEncoder.installed().isPresent(), "built without the encoder");
    run("encode", "--threads", "2").printed("27 papers encoded, 27 of 27 have vectors");
    run("encode").printed("0 papers encoded, 27 of 27 have vectors");
    run("stats").printed("vectors", "27, for 100.0% of the papers");
    run("stats", "--json").printed("\"vectors\":27,");
    run("search", QUESTION).printed("ordered by words and meaning");
    run("search", "--explain", QUESTION).printed("meaning: 0.45 of 0.45");
    assertFalse(run("search", "--meaning", "off", QUESTION).out().contains("meaning"));
    run("search", "--meaning", "more", "thrifty computing").printed("By meaning");
    run("verify").printed("27 papers in");
  }
}
