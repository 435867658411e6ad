package dev.incipit.opensearch.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensearch.client.opensearch.OpenSearchClient;

/** What a client says to a server, against one that only listens. */
class ClusterClientTest {
  @TempDir private Path temp;
  private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
  private @Nullable HttpServer server;
  private int port;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = server.getAddress().getPort();
    server.createContext(
        "/",
        exchange -> {
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopListening() {
    if (server != null) {
      server.stop(0);
    }
  }

  private Path write(String text, String permissions) throws IOException {
    Path file = Files.writeString(temp.resolve("secret"), text);
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  /** Asks whether the cluster is there; answers how the client introduced itself. */
  private String authorization(String user, ClusterAccess access) throws IOException {
    String address = "opensearch://" + user + "127.0.0.1:" + port + "/papers";
    OpenSearchClient client = ClusterClient.open(ClusterAddress.parse(address).withAccess(access));
    try {
      assertTrue(client.ping().value());
    } finally {
      client._transport().close();
    }
    return authorizations.remove();
  }

  private static void refused(ClusterAddress address, String... texts) {
    String told =
        String.valueOf(
            assertThrows(UnusableIndexException.class, () -> ClusterClient.open(address))
                .getMessage());
    for (String text : texts) {
      assertTrue(told.contains(text), told);
    }
  }

  private static ClusterAddress withPassword(Path file) {
    return ClusterAddress.parse("opensearch://ada@host/papers")
        .withAccess(new ClusterAccess(file, null, null));
  }

  @Test
  void aClusterThatLetsInEveryoneIsToldNoSecret() throws IOException {
    assertEquals("null", authorization("", ClusterAccess.OPEN));
  }

  @Test
  void userAndPasswordAreSaidTheBasicWay() throws IOException {
    Path file = write("p\u00e4ss: word\n", "rw-------");
    assertEquals(
        "Basic YWRhOnDDpHNzOiB3b3Jk", authorization("ada@", new ClusterAccess(file, null, null)));
  }

  @Test
  void aTokenIsSaidAsBearer() throws IOException {
    Path file = write("abc.def\n", "r--------");
    assertEquals("Bearer abc.def", authorization("", new ClusterAccess(null, file, null)));
  }

  @Test
  void aHostThatDoesNotAnswerIsPassedOver() throws IOException {
    ClusterAddress address =
        ClusterAddress.parse("opensearch://127.0.0.1:1,127.0.0.1:" + port + "/papers");
    OpenSearchClient client = ClusterClient.open(address);
    try {
      for (int i = 0; i < 4; i++) {
        assertTrue(client.ping().value());
      }
    } finally {
      client._transport().close();
    }
  }

  @Test
  void secretsThatOthersMayReadAreRefused() throws IOException {
    refused(withPassword(write("secret", "rw-r-----")), "may be read by others", "chmod 600");
    refused(withPassword(write("secret", "rw----r--")), "may be read by others", "chmod 600");
  }

  @Test
  void filesWithoutASecretAreRefused() throws IOException {
    refused(withPassword(temp.resolve("absent")), "absent", "does not exist");
    refused(withPassword(write("\n", "rw-------")), "must hold a secret in one line");
    refused(withPassword(write("a\nb\n", "rw-------")), "must hold a secret in one line");
    Files.write(temp.resolve("secret"), new byte[] {(byte) 0xFF});
    refused(withPassword(temp.resolve("secret")), "no text in UTF-8");
  }

  @Test
  void aUserNeedsAPassword() {
    refused(
        ClusterAddress.parse("opensearch://ada@host/papers"),
        "user ada needs a password",
        "name that as the password's");
  }

  @Test
  void filesWithoutCertificatesAreRefused() throws IOException {
    Path file = Files.writeString(temp.resolve("ca.pem"), "nothing", StandardCharsets.UTF_8);
    ClusterAddress address = ClusterAddress.parse("opensearch+https://host/papers");
    refused(address.withAccess(new ClusterAccess(null, null, file)), "ca.pem", "certificate");
    refused(
        address.withAccess(new ClusterAccess(null, null, temp.resolve("absent"))),
        "does not exist");
  }
}
