/**
 * The index on an OpenSearch cluster.
 *
 * <p>Start at {@link dev.incipit.opensearch.OpenSearchIndex}.
 */
module dev.incipit.opensearch {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires transitive dev.incipit.core;
  requires opensearch.java;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires static org.jspecify;

  exports dev.incipit.opensearch;
  exports dev.incipit.opensearch.address;
}
