package dev.incipit.opensearch.connection;

import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.search.UnavailableIndexException;
import dev.incipit.search.UnusableIndexException;
import dev.incipit.search.UnusableIndexException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Says what a cluster's failure means for whoever asked, and what to do about it. What passes by
 * itself becomes an {@link UnavailableIndexException}, and only that is worth another try; what
 * people must mend becomes an {@link UnusableIndexException}.
 */
final class ClusterFailure {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ClusterAddress address;

  private ClusterFailure(ClusterAddress address) {
    this.address = address;
  }

  /** What to throw for an exception of the client. */
  static IOException of(ClusterAddress address, Exception thrown) {
    return new ClusterFailure(address).explained(thrown);
  }

  /** What to throw for an answer by which the cluster refuses. */
  static IOException of(ClusterAddress address, ErrorAnswer answer) {
    IOException told = new IOException("status " + answer.status() + ", " + answer.type());
    return new ClusterFailure(address).answered(answer, told);
  }

  private IOException explained(Exception thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<IOException> known = explained(thrown, cause);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return new IOException(
        "cluster " + address + " was asked in vain: " + described(thrown), thrown);
  }

  private Optional<IOException> explained(Exception thrown, Throwable cause) {
    return switch (cause) {
      case UnusableIndexException told -> Optional.of(told);
      case UnavailableIndexException told -> Optional.of(told);
      case OpenSearchException answer -> Optional.of(answered(ErrorAnswer.of(answer), thrown));
      case ResponseException answer -> Optional.of(answered(ErrorAnswer.of(answer), thrown));
      case SSLException encryption ->
          Optional.of(
              unusable(
                  Reason.NO_ACCESS,
                  "does not speak TLS as expected ("
                      + encryption.getMessage()
                      + "); check that its port is one for TLS and that the file of"
                      + " certificates holds the one that signed the cluster's",
                  thrown));
      case UnknownHostException host ->
          Optional.of(
              unavailable("has a host whose name is not known: " + host.getMessage(), thrown));
      case SocketTimeoutException late ->
          Optional.of(
              unavailable(
                  "does not answer in time (" + late.getMessage() + ")" + tlsHint(), thrown));
      case ConnectException refused -> Optional.of(unreachable(refused, thrown));
      case NoRouteToHostException noRoute -> Optional.of(unreachable(noRoute, thrown));
      case SocketException broken -> Optional.of(broken(broken, thrown));
      case ConnectionClosedException closed -> Optional.of(broken(closed, thrown));
      case NoHttpResponseException silent -> Optional.of(broken(silent, thrown));
      default -> Optional.empty();
    };
  }

  /** A port that is not for TLS may just stay silent. */
  private String tlsHint() {
    return address.encrypted() ? "; if it never does, check that its port is one for TLS" : "";
  }

  private IOException unreachable(IOException refused, Exception thrown) {
    return unavailable(
        "cannot be reached, as none of its hosts answers ("
            + refused.getMessage()
            + "); check that its nodes run, and the hosts and ports of the address",
        thrown);
  }

  private IOException broken(IOException broken, Exception thrown) {
    return unavailable(
        "broke the connection ("
            + broken.getMessage()
            + "); if it always does, its port may be one for TLS: start the address with "
            + ClusterAddress.ENCRYPTED,
        thrown);
  }

  private IOException answered(ErrorAnswer answer, Exception thrown) {
    String reason = answer.reason();
    if (answer.type().equals("cluster_block_exception")) {
      return blocked(reason, thrown);
    }
    if (answer.type().equals("index_not_found_exception")) {
      return unusable(Reason.ABSENT, "holds no such index", thrown);
    }
    if (reason.contains("/10/cluster create-index blocked")) {
      return unusable(
          "makes no new index, as disks of its nodes are nearly full, or as somebody set"
              + " cluster.blocks.create_index; free space or add nodes, or set that to null",
          thrown);
    }
    if (answer.passes()) {
      return unavailable("cannot answer just now: " + reason, thrown);
    }
    return switch (answer.status()) {
      case UNAUTHORIZED -> unusable(Reason.NO_ACCESS, unauthorized(), thrown);
      case FORBIDDEN ->
          unusable(Reason.NO_ACCESS, "does not allow this to " + asker() + ": " + reason, thrown);
      default -> new IOException("cluster " + address + " refused: " + reason, thrown);
    };
  }

  /** Blocks are told by their ids, which are part of OpenSearch's interface. */
  private IOException blocked(String reason, Exception thrown) {
    if (reason.contains("/12/")) {
      return unusable(
          "takes no more papers, as a disk of it is nearly full (read-only-allow-delete); free"
              + " space or add nodes, and OpenSearch ends that by itself",
          thrown);
    }
    if (reason.contains("/5/") || reason.contains("/8/")) {
      return unusable(
          "has the index set read-only; set index.blocks.write and index.blocks.read_only to null"
              + " to write to it",
          thrown);
    }
    return unavailable("cannot answer just now: " + reason, thrown);
  }

  private String unauthorized() {
    if (address.access().token() != null) {
      return "does not take the token of " + address.access().token() + "; it may have ended";
    }
    return address.user() == null
        ? "lets in nobody without a name; write USER@ before its first host and name the file of"
            + " the password"
        : "does not let in "
            + asker()
            + "; check the user and the password in "
            + address.access().password();
  }

  private String asker() {
    return address.user() == null ? "those without a user" : "user " + address.user();
  }

  private IOException unavailable(String what, Exception thrown) {
    return new UnavailableIndexException("cluster " + address + " " + what, thrown);
  }

  private IOException unusable(String what, Exception thrown) {
    return unusable(Reason.OTHER, what, thrown);
  }

  private IOException unusable(Reason reason, String what, Exception thrown) {
    return new UnusableIndexException(reason, address, "cluster " + address + " " + what, thrown);
  }

  private static String described(Exception thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.toString() : message;
  }
}
