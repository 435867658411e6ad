package dev.incipit.opensearch.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterAddressTest {
  private static final Path FILE = Path.of("secret");

  private static String refused(String address) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> ClusterAddress.parse(address))
            .getMessage());
  }

  private static String refused(String address, ClusterAccess access) {
    ClusterAddress parsed = ClusterAddress.parse(address);
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> parsed.withAccess(access)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opensearch://host/papers                    | opensearch://host:9200/papers
          opensearch://host:9201/papers               | opensearch://host:9201/papers
          opensearch://a,b:1,c.example.org/p          | opensearch://a:9200,b:1,c.example.org:9200/p
          opensearch://[::1]/papers                   | opensearch://[::1]:9200/papers
          opensearch://[fe80::1]:9201,b/papers        | opensearch://[fe80::1]:9201,b:9200/papers
          opensearch+https://ada@127.0.0.1/papers_2-x | opensearch+https://ada@127.0.0.1:9200/papers_2-x
          opensearch://ada@x.org@host/papers          | opensearch://ada@x.org@host:9200/papers
          """)
  void addressesAreReadAndWritten(String given, String written) {
    ClusterAddress address = ClusterAddress.parse(given);
    assertEquals(written, address.toString());
    assertEquals(address, ClusterAddress.parse(written));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opensearch:/host/papers         | starts neither with opensearch:// nor opensearch+https://
          opensearch+http://host/papers   | starts neither
          opensearch://host               | the index's name is missing
          opensearch://host/              | the index's name is missing
          opensearch:///papers            | a host's name is missing
          opensearch://a,,b/papers        | a host's name is missing
          opensearch://host:/papers       | port "" is not a number from 1 to 65535
          opensearch://host:0/papers      | port "0" is not a number from 1 to 65535
          opensearch://host:65536/papers  | port "65536" is not
          opensearch://host:http/papers   | port "http" is not
          opensearch://::1/papers         | "::1" is no host
          opensearch://a b/papers         | "a b" is no name of a host
          opensearch://@host/papers       | there is nothing before the @
          opensearch://host/Papers        | index name "Papers" is not of lower-case letters
          opensearch://host/-papers       | index name "-papers"
          opensearch://host/papers/2      | index name "papers/2"
          opensearch://host/a?b           | index name "a?b"
          """)
  void whatIsWrongWithAnAddressIsTold(String address, String message) {
    String told = refused(address);
    assertTrue(told.contains(message), told);
    assertTrue(told.contains(address), told);
  }

  @Test
  void aPasswordInAnAddressIsRefusedAndNotRepeated() {
    String told = refused("opensearch://ada:s3cret@host/papers");
    assertTrue(told.contains("name that as the password's"), told);
    assertFalse(told.contains("s3cret"), told);
  }

  @Test
  void secretsMustFitTheAddress() {
    String open = "opensearch://host/papers";
    assertTrue(refused(open, new ClusterAccess(FILE, null, null)).contains("but no user"));
    assertTrue(
        refused("opensearch://ada@host/papers", new ClusterAccess(null, FILE, null))
            .contains("a token stands for its user"));
    assertTrue(refused(open, new ClusterAccess(null, null, FILE)).contains("opensearch+https://"));
    assertThrows(IllegalArgumentException.class, () -> new ClusterAccess(FILE, FILE, null));
  }

  @Test
  void anotherIndexOfTheClusterKeepsTheRest() {
    ClusterAddress address = ClusterAddress.parse("opensearch+https://ada@a,b:1/papers");
    assertEquals("opensearch+https://ada@a:9200,b:1/more", address.withIndex("more").toString());
    assertThrows(IllegalArgumentException.class, () -> address.withIndex("*"));
  }
}
