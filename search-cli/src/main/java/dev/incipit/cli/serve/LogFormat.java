package dev.incipit.cli.serve;

/** How a server tells what happens, on its standard error. */
enum LogFormat {
  /** Lines for people. */
  TEXT,

  /** Each line as one object of JSON, for programs that collect logs. */
  JSON
}
