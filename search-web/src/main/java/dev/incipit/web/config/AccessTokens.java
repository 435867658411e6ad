package dev.incipit.web.config;

import java.util.Set;

/**
 * The bearer tokens that a server asks for.
 *
 * @param reading tokens by which all is answered; empty where none is needed
 * @param metrics tokens by which only {@code /metrics} is answered; where there are some, it needs
 *     one of these or of those for reading
 */
public record AccessTokens(Set<String> reading, Set<String> metrics) {
  /** Nobody needs a token. */
  public static final AccessTokens NONE = new AccessTokens(Set.of(), Set.of());

  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if a token is shorter than 16 characters or cannot stand in a
   *     header
   */
  public AccessTokens {
    reading = Set.copyOf(reading);
    metrics = Set.copyOf(metrics);
    reading.forEach(AccessTokens::check);
    metrics.forEach(AccessTokens::check);
  }

  private static void check(String token) {
    if (!token.matches("[A-Za-z0-9._~+/-]{16,512}=*")) {
      throw new IllegalArgumentException(
          "a token has 16 to 512 letters, digits and characters of ._~+/- and is not shown here");
    }
  }

  /** Not the tokens, which are secrets. */
  @Override
  public String toString() {
    return reading.size() + " for reading, " + metrics.size() + " for metrics";
  }
}
