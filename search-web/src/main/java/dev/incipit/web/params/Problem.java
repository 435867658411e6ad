package dev.incipit.web.params;

import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered, in the terms of RFC 9457.
 *
 * @param kind a stable name for programs, as {@code invalid-parameter}
 * @param status the HTTP status
 * @param title the kind in words
 * @param detail what is wrong in this request and what to do about it
 * @param parameter the parameter at fault; null when none is
 * @param position where in the parameter's text, in UTF-16 units from 0; null when not known
 */
public record Problem(
    String kind,
    int status,
    String title,
    String detail,
    @Nullable String parameter,
    @Nullable Integer position) {

  /** A parameter's value that cannot be used. */
  public static Problem invalid(String parameter, String detail) {
    return new Problem(
        "invalid-parameter", 400, "A parameter cannot be used", detail, parameter, null);
  }

  /** A query that is not well-formed, when the caller wants it to be. */
  public static Problem malformedQuery(String detail, int position) {
    return new Problem(
        "malformed-query", 400, "The query is not well-formed", detail, "q", position);
  }

  /** An address whose percent signs do not spell UTF-8. */
  public static Problem malformedAddress(String detail) {
    return new Problem(
        "malformed-address", 400, "The address is not well-formed", detail, null, null);
  }

  /** Nothing is known under this address. */
  public static Problem notFound(String title, String detail) {
    return new Problem("not-found", 404, title, detail, null, null);
  }

  /** The index cannot be asked now, but may be later. */
  public static Problem unavailable(String detail) {
    return new Problem(
        "index-unavailable", 503, "The index is not available just now", detail, null, null);
  }

  /** Any other refusal by the server. */
  public static Problem refused(int status, String title, String detail) {
    return new Problem("refused", status, title, detail, null, null);
  }

  /** Ends the handling of a request with this problem. */
  public ProblemException asException() {
    return new ProblemException(this);
  }
}
