package dev.incipit.harvest;

import dev.incipit.harvest.ScriptedServer.Step;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server's script and what comes of it.
 *
 * @param name what is tried
 * @param stopped what the reason says; null if the harvest comes to its end
 * @param papers how many papers are in the index then
 * @param requests how often the server is asked
 * @param slept the waits in seconds, those of three between requests included
 * @param script the answers
 */
record ServerCase(
    String name,
    @Nullable String stopped,
    long papers,
    int requests,
    List<Long> slept,
    List<Step> script) {

  static ServerCase of(
      String name,
      @Nullable String stopped,
      int papers,
      int requests,
      List<Long> slept,
      Step... script) {
    return new ServerCase(name, stopped, papers, requests, slept, List.of(script));
  }

  ScriptedServer server() throws IOException {
    return new ScriptedServer(script.toArray(Step[]::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
