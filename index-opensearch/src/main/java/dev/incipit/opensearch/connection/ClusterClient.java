package dev.incipit.opensearch.connection;

import dev.incipit.opensearch.address.ClusterAccess;
import dev.incipit.opensearch.address.ClusterAddress;
import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes clients that know every host of an address and are let in by its secrets. */
final class ClusterClient {
  /** A node of one's own network answers within milliseconds, or another is asked. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Longer than any request here runs on a healthy cluster. */
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Searches at once and loaders; the server bounds its searches far below. */
  private static final int CONNECTIONS = 64;

  private ClusterClient() {}

  /**
   * A client, to be closed by its transport. Nothing is asked yet, so the cluster may be down.
   *
   * @throws UnusableIndexException if a file of a secret or of certificates cannot be used
   */
  static OpenSearchClient open(ClusterAddress address) throws IOException {
    Optional<Header> secret = secret(address);
    PoolingAsyncClientConnectionManagerBuilder connections = connections(address);
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts(address))
            .setMapper(new JacksonJsonpMapper())
            .setRequestConfigCallback(ClusterClient::patience)
            .setHttpClientConfigCallback(http -> configure(http, connections));
    secret.ifPresent(header -> builder.setDefaultHeaders(new Header[] {header}));
    return new OpenSearchClient(builder.build());
  }

  private static HttpHost[] hosts(ClusterAddress address) {
    String scheme = address.encrypted() ? "https" : "http";
    return address.hosts().stream()
        .map(host -> new HttpHost(scheme, host.name(), host.port()))
        .toArray(HttpHost[]::new);
  }

  private static HttpAsyncClientBuilder configure(
      HttpAsyncClientBuilder http, PoolingAsyncClientConnectionManagerBuilder connections) {
    // The client asks another node itself; repeating in two places would multiply.
    return http.setConnectionManager(connections.build()).disableAutomaticRetries();
  }

  private static RequestConfig.Builder patience(RequestConfig.Builder request) {
    return request.setResponseTimeout(Timeout.of(ANSWER));
  }

  private static PoolingAsyncClientConnectionManagerBuilder connections(ClusterAddress address)
      throws IOException {
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(CONNECT))
            // A firewall may have forgotten a connection that was idle.
            .setValidateAfterInactivity(5, TimeUnit.SECONDS)
            .build();
    PoolingAsyncClientConnectionManagerBuilder connections =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setDefaultConnectionConfig(connection)
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS);
    Path authority = address.access().authority();
    if (authority != null) {
      connections.setTlsStrategy(
          ClientTlsStrategyBuilder.create()
              .setSslContext(TrustStore.trusting(authority))
              .buildAsync());
    }
    return connections;
  }

  private static Optional<Header> secret(ClusterAddress address) throws IOException {
    ClusterAccess access = address.access();
    Path token = access.token();
    if (token != null) {
      return Optional.of(authorization("Bearer " + SecretFile.read(token)));
    }
    String user = address.user();
    if (user == null) {
      return Optional.empty();
    }
    Path password = access.password();
    if (password == null) {
      throw new UnusableIndexException(
          UnusableIndexException.Reason.NO_ACCESS,
          address,
          "user "
              + user
              + " needs a password to be let in by "
              + address
              + "; write it to a file and name that as the password's",
          null);
    }
    String pair = user + ":" + SecretFile.read(password);
    byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
    return Optional.of(authorization("Basic " + Base64.getEncoder().encodeToString(bytes)));
  }

  private static Header authorization(String value) {
    return new BasicHeader("Authorization", value, true);
  }
}
