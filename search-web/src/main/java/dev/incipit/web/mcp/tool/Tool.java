package dev.incipit.web.mcp.tool;

import java.io.IOException;
import java.util.Map;

/** Something that an assistant can ask. Tools only read. Thread-safe. */
public interface Tool {
  /** The name by which it is called. */
  String name();

  /** The name people read. */
  String title();

  /** What it is for, and how its arguments are understood. */
  String description();

  /** The JSON schema of its arguments. */
  Map<String, Object> input();

  /** The JSON schema of what it answers. */
  Map<String, Object> output();

  /**
   * Answers.
   *
   * @return a record that Jackson writes as {@link #output} says
   * @throws dev.incipit.web.params.ProblemException if the arguments cannot be used, or there is no
   *     such paper
   */
  Object call(ToolArguments arguments) throws IOException;
}
