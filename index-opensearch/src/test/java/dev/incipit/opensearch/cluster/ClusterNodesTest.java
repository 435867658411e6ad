package dev.incipit.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClusterNodesTest {
  @Test
  void threeNodesFormAClusterThatSurvivesAKill() throws IOException {
    ClusterNodes nodes = ClusterUnderTest.shared().nodes();
    assertEquals(3, nodes.size());
    assertTrue(nodes.send("GET", "/", "").contains("\"cluster_name\" : \"incipit-test\""));
    nodes.kill(0);
    nodes.awaitGreen(Duration.ofMinutes(1));
    nodes.restart(0);
    nodes.awaitGreen(Duration.ofMinutes(2));
  }

  @Test
  void anIndexIsNotMadeByWritingToIt() throws IOException {
    ClusterNodes nodes = ClusterUnderTest.shared().nodes();
    assertTrue(
        nodes.send("POST", "/not-made/_doc", "{\"a\":1}").contains("index_not_found_exception"));
  }
}
