package dev.incipit.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.gdcc.xoai.dataprovider.DataProvider;
import io.gdcc.xoai.dataprovider.exceptions.handler.IdDoesNotExistException;
import io.gdcc.xoai.dataprovider.filter.ScopedFilter;
import io.gdcc.xoai.dataprovider.model.Context;
import io.gdcc.xoai.dataprovider.model.Item;
import io.gdcc.xoai.dataprovider.model.ItemIdentifier;
import io.gdcc.xoai.dataprovider.model.MetadataFormat;
import io.gdcc.xoai.dataprovider.model.Set;
import io.gdcc.xoai.dataprovider.repository.ItemRepository;
import io.gdcc.xoai.dataprovider.repository.Repository;
import io.gdcc.xoai.dataprovider.repository.RepositoryConfiguration;
import io.gdcc.xoai.dataprovider.repository.ResultsPage;
import io.gdcc.xoai.dataprovider.repository.SetRepository;
import io.gdcc.xoai.model.oaipmh.DeletedRecord;
import io.gdcc.xoai.model.oaipmh.Granularity;
import io.gdcc.xoai.model.oaipmh.ResumptionToken;
import io.gdcc.xoai.model.oaipmh.results.record.Metadata;
import io.gdcc.xoai.xml.EchoElement;
import io.gdcc.xoai.xml.XmlWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** An OAI-PMH server of another maker, with records of our own. */
final class ProviderServer implements AutoCloseable {
  private static final int PAGE = 7;

  /**
   * A record.
   *
   * @param number the number of its paper in the month
   * @param day when it changed
   * @param set the set that it is in
   * @param isDeleted whether it was taken back
   */
  record Entry(int number, Instant day, String set, boolean isDeleted) implements Item {
    String id() {
      return "2604.%05d".formatted(number);
    }

    @Override
    public String getIdentifier() {
      return "oai:arXiv.org:" + id();
    }

    @Override
    public Instant getDatestamp() {
      return day;
    }

    @Override
    public List<Set> getSets() {
      return List.of(new Set(set));
    }

    @Override
    public Metadata getMetadata() {
      return new Metadata(
          new EchoElement(
              "<arXiv xmlns=\"http://arxiv.org/OAI/arXiv/\"><id>"
                  + id()
                  + "</id><title>Paper "
                  + number
                  + "</title><categories>cs.DC</categories><abstract>Of it.</abstract></arXiv>"));
    }
  }

  final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final DataProvider provider;

  ProviderServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RepositoryConfiguration configuration =
        new RepositoryConfiguration.RepositoryConfigurationBuilder()
            .withRepositoryName("Records")
            .withAdminEmail("someone@example.org")
            .withBaseUrl(base().toString())
            .withEarliestDate(Instant.parse("2026-01-01T00:00:00Z"))
            .withGranularity(Granularity.Day)
            .withDeleteMethod(DeletedRecord.PERSISTENT)
            .withMaxListRecords(PAGE)
            .withMaxListIdentifiers(PAGE)
            .withMaxListSets(PAGE)
            .build();
    Repository repository =
        new Repository(configuration)
            .withItemRepository(new Records())
            .withSetRepository(new Sets());
    MetadataFormat format =
        MetadataFormat.metadataFormat("arXiv")
            .withNamespace("http://arxiv.org/OAI/arXiv/")
            .withSchemaLocation("http://arxiv.org/OAI/arXiv.xsd");
    provider = new DataProvider(Context.context().withMetadataFormat(format), repository);
    server.createContext("/", this::answer);
    server.start();
  }

  private final class Sets implements SetRepository {
    @Override
    public boolean supportSets() {
      return true;
    }

    @Override
    public boolean exists(String spec) {
      return entries.stream().anyMatch(entry -> entry.set().equals(spec));
    }

    @Override
    public List<Set> getSets() {
      return entries.stream().map(Entry::set).distinct().map(Set::new).toList();
    }
  }

  private final class Records implements ItemRepository {
    @Override
    public ItemIdentifier getItemIdentifier(String identifier) throws IdDoesNotExistException {
      return entries.stream()
          .filter(entry -> entry.getIdentifier().equals(identifier))
          .findFirst()
          .orElseThrow(() -> new IdDoesNotExistException("no " + identifier));
    }

    @Override
    public Item getItem(String identifier, MetadataFormat format) throws IdDoesNotExistException {
      return (Item) getItemIdentifier(identifier);
    }

    @Override
    public ResultsPage<ItemIdentifier> getItemIdentifiers(
        List<ScopedFilter> filters, MetadataFormat format, int most, ResumptionToken.Value token) {
      return page(List.copyOf(shown(token)), most, token);
    }

    @Override
    public ResultsPage<Item> getItems(
        List<ScopedFilter> filters, MetadataFormat format, int most, ResumptionToken.Value token) {
      return page(List.copyOf(shown(token)), most, token);
    }

    /**
     * Days and set are in the token, from the first request on; the set's own filter knows no set.
     */
    private List<Entry> shown(ResumptionToken.Value token) {
      return entries.stream()
          .filter(entry -> !token.hasSetSpec() || entry.set().equals(token.getSetSpec()))
          .filter(entry -> !token.hasFrom() || !entry.day().isBefore(token.getFrom()))
          .filter(entry -> !token.hasUntil() || !entry.day().isAfter(token.getUntil()))
          .toList();
    }

    private <T> ResultsPage<T> page(List<T> all, int most, ResumptionToken.Value token) {
      int from = Math.toIntExact(token.getOffset());
      int to = Math.min(all.size(), from + most);
      return new ResultsPage<>(token, to < all.size(), all.subList(from, to), all.size());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String[]> parameters =
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
            .map(parameter -> parameter.split("=", 2))
            .collect(
                Collectors.toMap(
                    parts -> parts[0],
                    parts -> new String[] {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)}));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (exchange;
        XmlWriter writer = new XmlWriter(bytes)) {
      provider.handle(parameters).write(writer);
      writer.flush();
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.size());
      exchange.getResponseBody().write(bytes.toByteArray());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/oai");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
