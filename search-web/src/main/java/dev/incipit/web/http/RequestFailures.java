package dev.incipit.web.http;

import dev.incipit.web.params.Problem;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;

/** Tells failures to read a request, which are the client's, from those of the server. */
final class RequestFailures {
  private RequestFailures() {}

  /** What was wrong with the request; empty if the failure is not the client's. */
  static Optional<Problem> of(Exception exception) {
    for (@Nullable Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http && http.getCode() < 500) {
        return Optional.of(problem(http.getCode()));
      }
      if (cause instanceof TimeoutException) {
        return Optional.of(problem(408));
      }
      if (cause instanceof EofException) {
        return Optional.of(problem(400));
      }
    }
    return Optional.empty();
  }

  /** The words for a status with which a request is refused before it is understood. */
  static Problem problem(int status) {
    return Problem.refused(status, HttpStatus.getMessage(status), reason(status));
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "the request is not well-formed HTTP, or its path is not a plain one";
      case 408 -> "the request did not arrive in time";
      case 413 -> "the request's body is too large";
      case 414 -> "the address is too long";
      case 431 -> "the request's headers are too long";
      case 503 -> "the server is stopping, or has too many connections";
      case 505 -> "the server speaks HTTP/1.1 and HTTP/2";
      default -> "the server refused the request";
    };
  }
}
