package dev.incipit.opensearch.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of an OpenSearch server, put together from the jars that the Maven profile "cluster"
 * has resolved: libraries, and the modules that a distribution holds and Incipit needs.
 */
final class ServerHome {
  private static final Map<String, String> MODULES =
      Map.of(
          "transport-netty4-client", "org.opensearch.transport.Netty4ModulePlugin",
          "analysis-common", "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
          "mapper-extras-client", "org.opensearch.index.mapper.MapperExtrasModulePlugin",
          "reindex-client", "org.opensearch.index.reindex.ReindexModulePlugin",
          "lang-painless", "org.opensearch.painless.PainlessModulePlugin");

  /** Reads files that lie in the jar of the module, so that it must lie beside that. */
  private static final String PAINLESS_SPI = "opensearch-scripting-painless-spi";

  /** Of the build plugin whose class path the server's is taken from. */
  private static final Set<String> NOT_OF_SERVER = Set.of("ant", "plexus", "maven");

  private final Path folder;

  private ServerHome(Path folder) {
    this.folder = folder;
  }

  static ServerHome create(Path folder) throws IOException {
    ServerHome home = new ServerHome(folder);
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib"));
    for (Path jar : home.jars()) {
      home.add(jar);
    }
    return home;
  }

  private List<Path> jars() throws IOException {
    Path jars =
        Path.of(System.getProperty("incipit.root", ".."), "index-opensearch/target/opensearch");
    try (Stream<Path> list = Files.list(jars)) {
      return list.toList();
    } catch (NoSuchFileException e) {
      throw new IOException(
          "no server to start in " + jars + "; build with INCIPIT_CI set or with -P cluster", e);
    }
  }

  private void add(Path jar) throws IOException {
    String file = jar.getFileName().toString();
    String name = file.replaceFirst("-\\d.*", "");
    if (NOT_OF_SERVER.contains(name.replaceFirst("-.*", ""))) {
      return;
    }
    String plugin = MODULES.get(name);
    Path target = folder.resolve(name.equals(PAINLESS_SPI) ? "modules/lang-painless" : "lib");
    if (plugin != null) {
      target = folder.resolve("modules").resolve(name);
      String version = file.substring(name.length() + 1).replace(".jar", "");
      Files.createDirectories(target);
      Files.writeString(
          target.resolve("plugin-descriptor.properties"), descriptor(name, version, plugin));
    }
    Files.copy(jar, Files.createDirectories(target).resolve(file));
  }

  private static String descriptor(String name, String version, String plugin) {
    return Map.of(
            "name", name,
            "description", name,
            "version", version,
            "opensearch.version", version,
            "java.version", "21",
            "classname", plugin)
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  Path folder() {
    return folder;
  }
}
