package dev.incipit.bench.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.incipit.bench.engine.SearchMode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process that does {@link Task}s, in Java or not. Used by one thread. */
public final class WorkerProcess implements Closeable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Path log;
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter tasks;

  private WorkerProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.tasks = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  /**
   * Starts a process.
   *
   * @param name what it is called in messages
   * @param log where its complaints go
   */
  public static WorkerProcess start(String name, List<String> command, Path log)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new WorkerProcess(name, log, process);
  }

  /** Indexes a corpus into an empty folder. */
  public Loaded load(Path corpus, Path folder, int threads) throws IOException {
    return ask(Task.load(corpus, folder, threads), Loaded.class);
  }

  /** Opens an index and reads queries; comes before rounds. */
  public Opened open(Path folder, Path queries) throws IOException {
    return ask(Task.open(folder, queries), Opened.class);
  }

  /** Asks all queries, in passes that begin until some seconds are over. */
  public Round round(SearchMode mode, double seconds) throws IOException {
    return ask(Task.round(mode, seconds), Round.class);
  }

  /** Tells of the process's memory. */
  public Memory memory() throws IOException {
    return ask(Task.of(Task.Action.MEMORY), Memory.class);
  }

  /** Serves the open index over HTTP too. */
  public Served serve() throws IOException {
    return ask(Task.of(Task.Action.SERVE), Served.class);
  }

  private <T> T ask(Task task, Class<T> type) throws IOException {
    tasks.println(JSON.writeValueAsString(task));
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(
          name + " ended while asked to " + task.action() + "; what it said is in " + log);
    }
    JsonNode answer = JSON.readTree(line);
    if (answer.has("failed")) {
      throw new IOException(
          name + " failed to " + task.action() + ": " + answer.get("failed").asText());
    }
    return JSON.treeToValue(answer, type);
  }

  /** Ends the process, by force if it does not end by itself. */
  @Override
  public void close() throws IOException {
    tasks.close();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    answers.close();
  }
}
