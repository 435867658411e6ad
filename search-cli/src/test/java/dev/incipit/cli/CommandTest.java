package dev.incipit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.incipit.cli.terminal.ExitStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands print, and how they end, for good input and for bad. */
class CommandTest {
  @TempDir private Path temp;
  private Map<String, String> environment = Map.of();
  private String listing = "";

  @BeforeEach
  void useAnIndexOfItsOwn() {
    environment = Map.of("INCIPIT_INDEX", temp.resolve("index").toString());
    listing = Run.LISTING.toString();
  }

  private Run run(String... arguments) {
    return Run.of(environment, arguments);
  }

  private Path write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void indexHolds(int papers) {
    run("stats").printed("%-16s%d\n".formatted("papers", papers));
  }

  @Test
  void helpCompletionsAndAManualPageTellAllCommands() {
    Map<String, String> none = Map.of();
    Run.of(none, "help", "search").printed("incipit search", "--sort");
    Run.of(none, "generate-completion").printed("#!/usr/bin/env bash", "harvest", "--allowed-host");
    Run page = Run.of(none, "generate-man-page");
    page.printed(".TH INCIPIT 1", ".SS \"incipit watch add\"", "\\-\\-allowed\\-host");
    assertEquals(-1, page.out().indexOf("generate\\-man"), page.out());
    assertEquals(ExitStatus.OK, page.status());
  }

  @Test
  void indexingPrintsTheAccountOfEachInput() {
    Run first = run("index", listing);
    assertEquals(ExitStatus.OK, first.status());
    first.printed("added", "listing-text", "27     27        0          0         0");
    assertEquals("", first.err());
    Run second = run("index", listing);
    assertEquals(ExitStatus.OK, second.status());
    second.printed("27      0        0         27         0");
    indexHolds(27);
  }

  @Test
  void statsTellWhatTheIndexConsistsOf() {
    run("index", listing);
    Run people = run("stats");
    people.printed(
        "newest listing  2026-04-10", "last commit     20", "stored records", "occurrences");
    Run programs = run("stats", "--json");
    programs.printed("\"papers\":27,", "\"bytesByKind\":{\"", "{\"name\":\"words\",\"terms\":");
    assertEquals(1, programs.out().lines().count());
  }

  @Test
  void aSearchThatTakesTooLongSaysSo() {
    run("index", listing);
    Run stopped = run("search", "--deadline", "0.000000001", "scheduling");
    assertEquals(ExitStatus.OK, stopped.status());
    assertTrue(
        stopped
            .out()
            .matches(
                "(?s)(No papers so far for scheduling\\RStopped after \\S+ s, before .*"
                    + "|At least \\d+ papers? for scheduling\\RStopped after \\S+ s: these .*)"),
        stopped.out());
    assertFalse(run("search", "--deadline", "0", "scheduling").out().contains("Stopped"));
    assertEquals(ExitStatus.USAGE, run("search", "--deadline", "-1", "scheduling").status());
  }

  @Test
  void searchingPrintsRankedHitsWithWhatMatched() {
    run("index", listing);
    Run run = run("search", "\"KV-cache\"");
    assertEquals(ExitStatus.OK, run.status());
    run.printed("2 papers for \"KV-cache\"", "1. Blink: CPU-Free", "2604.07609 · cs.DC");
    run.printed("authors not listed", "KV-cache management without CPU involvement.");
    assertFalse(run.out().contains("\u001b"), "no colours where nobody sees them");
  }

  @Test
  void severalWordsAreOneQuery() {
    run("index", listing);
    run("search", "--size", "1", "LLM", "-federated").printed("papers for LLM -federated");
    run("search", "--subject", "cs.CR", "--subject", "cs.LG", "cat:cs").printed("6 papers");
  }

  @Test
  void hitsAreExplainedAndRecentOnesPreferredWhenThatIsAskedFor() {
    run("index", listing);
    Run run = run("search", "--explain", "--prefer", "recent", "coflow", "algorithm");
    run.printed("   61%  \"coflow\" in the title, 4 times in the abstract (in 1 of 27 papers)");
    run.printed("   17%  recent, of 2026-04-10");
    assertFalse(run("search", "coflow").out().contains("%"));
  }

  @Test
  void searchingAnswersPrograms() {
    run("index", listing);
    Run run = run("search", "--json", "--size", "1", "\"KV-cache\"");
    run.printed("\"total\":2", "\"match\":true", "\"value\":\"cs.DC\"");
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void aQueryThatCannotBeTakenAsWrittenIsNotedOrRefused() {
    run("index", listing);
    Run lenient = run("search", "foo:bar");
    assertEquals(ExitStatus.OK, lenient.status());
    lenient.complained("'foo:' is not a field", "at 0");
    assertEquals(ExitStatus.USAGE, run("search", "--strict", "foo:bar").status());
    assertEquals(ExitStatus.OK, run("search", "\"unclosed").status());
  }

  @Test
  void aSearchThatFindsNothingIsToldWhatWould() {
    run("index", listing);
    run("search", "schedulng").printed("0 papers", "Did you mean: scheduling (6 papers)");
    run("search", "GPU", "zebra").printed("0 papers", "Without zebra: 10 papers");
    run("search", "--subject", "math.AG", "GPU").printed("Without subject math.AG: 10 papers");
    Run forms = run("search", "\"large language models\"");
    forms.printed("3 papers with exactly these words, 5 with word forms");
    run("search", "--json", "schedulng").printed("\"didYouMean\":{\"query\":\"scheduling\"");
  }

  @Test
  void aFolderIsReadWithAllBelowItButNotesForPeople() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("lists/more"));
    Files.copy(Run.LISTING, folder.resolve("a.txt"));
    write("lists/README.md", "# Listings");
    write("lists/.hidden", "nothing");
    Run run = run("index", temp.resolve("lists").toString());
    assertEquals(ExitStatus.OK, run.status());
    assertEquals(2, run.out().lines().count(), run.out());
    indexHolds(27);
  }

  @Test
  void aBadFileAmongGoodOnesCostsNothingButItself() throws IOException {
    Files.createDirectories(temp.resolve("lists"));
    Files.copy(Run.LISTING, temp.resolve("lists/good.txt"));
    Files.write(temp.resolve("lists/binary.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0, 7});
    write("lists/empty.txt", "");
    write("lists/letter.txt", "Dear reader,\nthis is no listing.\n");
    Run run = run("index", temp.resolve("lists").toString());
    assertEquals(ExitStatus.REJECTED, run.status());
    run.complained("unusable: " + temp.resolve("lists/binary.txt"));
    run.complained("lists/empty.txt: ", "lists/letter.txt: ");
    indexHolds(27);
  }

  @Test
  void aNamedInputThatCannotBeUsedFailsTheRunAndKeepsTheRest() throws IOException {
    Path empty = write("empty.txt", "");
    Run run = run("index", empty.toString(), listing);
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained("empty");
    indexHolds(27);
  }

  @Test
  void aNamedInputThatIsNotThereStopsTheRunBeforeItBegins() {
    Run run = run("index", listing, temp.resolve("absent.txt").toString());
    assertEquals(ExitStatus.UNUSABLE, run.status());
    run.complained("absent.txt: there is no such file or folder");
    assertTrue(Files.notExists(temp.resolve("index")));
  }

  @Test
  void aListingCutInTheMiddleKeepsItsWholeEntriesAndTellsOfTheRest() throws IOException {
    String whole = Files.readString(Run.LISTING);
    Path rejects = temp.resolve("rejects.txt");
    // Within the fields of entry [12], behind eleven whole entries.
    int cut = whole.indexOf("Independent SetComments");
    Path file = write("cut.txt", whole.substring(0, cut));
    Run run = run("index", "--rejects", rejects.toString(), file.toString());
    assertEquals(ExitStatus.REJECTED, run.status());
    run.complained("rejected: ", "cut.txt line ", "(byte 17");
    indexHolds(11);

    String kept = Files.readString(rejects);
    assertTrue(kept.contains("Showing new listings for 2026-04-10"), kept);
    String mended =
        kept.stripTrailing() + whole.substring(cut, whole.indexOf("- [13]")).stripTrailing() + "\n";
    Run again = run("index", write("mended.txt", mended).toString());
    assertEquals(ExitStatus.OK, again.status(), again.err());
    indexHolds(12);
  }

  @Test
  void theAccountIsPrintedForPrograms() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"x\",\"title\":\"T\"}\n{\"id\":2}\n");
    Run run = run("index", "--json", listing, file.toString());
    assertEquals(ExitStatus.REJECTED, run.status());
    assertEquals(1, run.out().lines().count());
    run.printed("{\"inputs\":[{\"source\":", "\"format\":\"listing-text\",\"promised\":null");
    run.printed(
        "\"format\":\"jsonl\",\"promised\":null,\"read\":2,\"added\":1,\"updated\":0,"
            + "\"unchanged\":0,\"rejected\":1,\"unusable\":false,\"problems\":["
            + "{\"severity\":\"rejected\",\"code\":\"not-a-paper\",\"message\":",
        "\"line\":2,\"byteOffset\":23}],\"moreProblems\":0}]}");
    run("index", "--json", file.toString()).printed("\"added\":0,\"updated\":0,\"unchanged\":1");
  }

  @Test
  void theFormatMayBeForced() throws IOException {
    Path file = write("odd.txt", "\n{\"title\":\"T\",\"id\":\"x\",\"categories\":\"cs.DC\"}\n");
    run("index", "--format", "jsonl", "--json", file.toString()).printed("\"format\":\"jsonl\"");
    Run unknown = run("index", "--format", "docx", file.toString());
    assertEquals(ExitStatus.USAGE, unknown.status());
    unknown.complained("docx", "listing-html", "snapshot");
  }

  @Test
  void rejectedEntriesOfSeveralFormatsGoToFilesOfTheirOwn() throws IOException {
    Path lines = write("a.jsonl", "{\"id\":\"x\",\"title\":\"T\"}\n{\"id\":\"y\"}\n");
    String text = Files.readString(Run.LISTING).replace("2604.07609", "2613.07609");
    Path page = write("b.txt", text);
    Path rejects = temp.resolve("rejects");
    run("index", "--rejects", rejects.toString(), lines.toString(), page.toString());
    assertEquals("{\"id\":\"y\"}\n", Files.readString(rejects));
    Path other = temp.resolve("rejects.listing-text");
    Files.writeString(other, Files.readString(other).replace("2613.", "2604."));
    assertEquals(ExitStatus.OK, run("index", other.toString()).status());
    indexHolds(28);
  }

  @Test
  void strictRunsFailForOddities() throws IOException {
    String odd =
        Files.readString(Run.LISTING, StandardCharsets.UTF_8)
            .replace("showing 11 of 11", "showing 12 of 12");
    Path file = write("odd.txt", odd);
    assertEquals(ExitStatus.OK, run("index", file.toString()).status());
    Run strict = run("index", "--strict", file.toString());
    assertEquals(ExitStatus.REJECTED, strict.status());
    strict.complained("note: ", "12");
  }

  @Test
  void aFolderThatIsNoIndexIsLeftAlone() throws IOException {
    write("index/thesis.tex", "\\documentclass{book}");
    for (String[] arguments :
        new String[][] {{"index", listing}, {"search", "x"}, {"stats"}, {"verify"}, {"serve"}}) {
      Run run = run(arguments);
      assertEquals(ExitStatus.UNUSABLE, run.status(), Arrays.toString(arguments));
      run.complained("not an Incipit index");
    }
    assertEquals(1, temp.resolve("index").toFile().list().length);
  }

  @Test
  void anAbsentIndexIsToldWithTheWayToMakeOne() {
    for (String[] arguments : new String[][] {{"search", "x"}, {"stats"}, {"verify"}, {"serve"}}) {
      Run run = run(arguments);
      assertEquals(ExitStatus.UNUSABLE, run.status(), Arrays.toString(arguments));
      run.complained("there is no index at", "incipit index");
    }
  }

  @Test
  void wrongUsageIsToldInALine() {
    for (String[] arguments :
        new String[][] {
          {},
          {"index"},
          {"harvest", "--from", "yesterday"},
          {"harvest", "--url", "ftp"},
          {"harvest", "--feed", "../x"},
          {"search"},
          {"serach", "x"},
          {"search", "--size", "1000", "x"},
          {"search", "--size", "many", "x"},
          {"search", "--sort", "best", "x"},
          {"search", "--colour", "x"},
          {"serve", "--port", "99999"}
        }) {
      Run run = run(arguments);
      assertEquals(ExitStatus.USAGE, run.status(), Arrays.toString(arguments) + run.err());
      run.complained("");
      assertTrue(run.err().lines().count() <= 3, run.err());
    }
  }

  @Test
  void optionsComeFromTheEnvironmentAndTheCommandLineWins() {
    run("index", listing);
    Map<String, String> one =
        Map.of("INCIPIT_INDEX", temp.resolve("index").toString(), "INCIPIT_SIZE", "1");
    assertFalse(Run.of(one, "search", "cat:cs").out().contains("2. "));
    Run.of(one, "search", "--size", "2", "cat:cs").printed("2. ");
    Map<String, String> empty =
        Map.of("INCIPIT_INDEX", temp.resolve("index").toString(), "INCIPIT_SIZE", "");
    Run.of(empty, "search", "cat:cs").printed("10. ");
  }

  @Test
  void helpAndVersionAreNoErrors() {
    for (String option : new String[] {"--help", "--version"}) {
      assertEquals(ExitStatus.OK, run(option).status());
    }
    run("search", "--help").printed("QUERY", "--subject");
  }

  @Test
  void ordersAreNamedInHelpAsTheyAreTyped() {
    Run help = run("search", "--help");
    help.printed("relevance, newest, oldest, ");
    assertFalse(help.out().contains("LAST_SUBMITTED"), help.out());
    run("index", listing);
    for (String order : new String[] {"last-submitted", "LAST_SUBMITTED"}) {
      assertEquals(ExitStatus.OK, run("search", "--sort", order, "LLM").status(), order);
    }
    run("search", "--sort", "best", "x").complained("'best' is not an order", "first-updated");
  }

  @Test
  void textsCannotSteerTheTerminal() throws IOException {
    String escape = "\\u001b[2J\\u202e";
    write(
        "odd.jsonl",
        "{\"id\":\"x1\",\"title\":\"Clear "
            + escape
            + " the screen\",\"authors\":[\"A"
            + escape
            + "\"],\"announcements\":[{\"list\":\"a"
            + escape
            + "\",\"date\":\"2026-04-10\",\"type\":\"new\"}]}\n");
    assertEquals(ExitStatus.OK, run("index", temp.resolve("odd.jsonl").toString()).status());
    Run run = run("search", "screen");
    run.printed("1 paper for screen");
    assertFalse(run.out().contains("\u001b") || run.out().contains("\u202e"));
    Path named = write("a\u001b[2Jb.txt", "no listing");
    Run refused = run("index", named.toString());
    assertFalse((refused.out() + refused.err()).contains("\u001b"));
  }

  @Test
  void whatTheIndexCannotTakeIsKeptToo() throws IOException {
    String list = "x".repeat(40_000);
    String good = "{\"id\":\"a\",\"title\":\"Good\"}\n";
    String bad =
        good.replace("\"a\"", "\"b\"")
            .replace(
                "}",
                ",\"announcements\":[{\"list\":\""
                    + list
                    + "\",\"date\":\"2026-04-10\",\"type\":\"new\"}]}");
    Path lines = write("lines.jsonl", good + bad);
    Path rejects = temp.resolve("rejects.jsonl");
    Run run = run("index", "--rejects", rejects.toString(), lines.toString());
    assertEquals(ExitStatus.REJECTED, run.status());
    assertEquals(bad, Files.readString(rejects));
    Files.writeString(rejects, bad.replace(list, "cs.DC"));
    run("index", rejects.toString()).printed("1      1        0          0         0");
    indexHolds(2);
  }
}
