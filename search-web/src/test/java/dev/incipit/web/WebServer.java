package dev.incipit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.incipit.listing.ListingReader;
import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.search.PaperIndex;
import dev.incipit.web.config.ServerConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real server over a real index, with a client. */
final class WebServer implements AutoCloseable {
  private final PaperIndex index;
  private final SearchServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private WebServer(PaperIndex index, ServerConfig config, Consumer<String> log)
      throws IOException {
    this.index = index;
    this.server = new SearchServer(index, config, log);
    server.start();
  }

  /** A server over the shipped listing and these papers. */
  static WebServer overSeed(AnnouncedPaper... more) throws IOException {
    List<AnnouncedPaper> papers = new ArrayList<>(seed());
    papers.addAll(List.of(more));
    PaperIndex index = TestIndexes.create();
    index.add(papers);
    index.commit();
    return over(index);
  }

  static WebServer over(PaperIndex index) throws IOException {
    return over(index, ServerConfig.loopback(0));
  }

  static WebServer over(PaperIndex index, ServerConfig config) throws IOException {
    return over(index, config, line -> {});
  }

  static WebServer over(PaperIndex index, ServerConfig config, Consumer<String> log)
      throws IOException {
    return new WebServer(index, config, log);
  }

  static Collection<AnnouncedPaper> seed() throws IOException {
    Path root = Path.of(System.getProperty("incipit.root"));
    return ListingReader.read(root.resolve("corpus/cs.DC-2026-04-10.txt")).papers();
  }

  PaperIndex index() {
    return index;
  }

  SearchServer server() {
    return server;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return new JsonMapper().readTree(response.body());
  }

  Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return Jsoup.parse(response.body(), uri("/").toString());
  }

  /** What comes back for a request that is sent byte by byte as it is written here. */
  String raw(String head) throws IOException {
    return new String(sent(head + "Connection: close\r\n\r\n"), StandardCharsets.UTF_8);
  }

  /** The same in bytes, for a whole request after which the server closes the connection. */
  byte[] sent(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      try (InputStream in = socket.getInputStream()) {
        return in.readAllBytes();
      }
    }
  }

  @Override
  public void close() throws IOException {
    client.close(); // first, as a server that stops waits for its clients' idle connections
    server.stop();
    TestIndexes.close(index);
  }
}
