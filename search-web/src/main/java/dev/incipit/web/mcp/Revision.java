package dev.incipit.web.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A revision of the protocol, newest first. */
enum Revision {
  /** Each message says by itself what it needs; there is no handshake. */
  STATELESS("2026-07-28"),
  V2025_11("2025-11-25"),
  V2025_06("2025-06-18"),
  V2025_03("2025-03-26"),
  V2024_11("2024-11-05");

  /** The newest revision that begins with a handshake. */
  static final Revision NEWEST_WITH_HANDSHAKE = V2025_11;

  private final String code;

  Revision(String code) {
    this.code = code;
  }

  /** The name on the wire. */
  String code() {
    return code;
  }

  boolean isStateless() {
    return this == STATELESS;
  }

  static Optional<Revision> ofCode(String code) {
    return Arrays.stream(values()).filter(revision -> revision.code.equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Revision::code).toList();
  }
}
