/**
 * The embeddable library: reads listings, indexes papers, answers searches.
 *
 * <p>Start at {@link dev.incipit.lucene.LuceneIndex} and {@link dev.incipit.search.PaperIndex}.
 * What is exported to one module only is no public API.
 */
@SuppressWarnings("module") // The other module is compiled after this one.
module dev.incipit.core {
  requires com.fasterxml.jackson.core;
  requires com.github.luben.zstd_jni;
  requires java.xml;
  requires org.apache.lucene.analysis.common;
  requires org.apache.lucene.core;
  requires org.apache.lucene.facet;
  requires org.apache.lucene.queries;
  requires org.jsoup;
  requires static transitive org.jspecify;

  exports dev.incipit.export;
  exports dev.incipit.json;
  exports dev.incipit.listing;
  exports dev.incipit.listing.model;
  exports dev.incipit.lucene;
  exports dev.incipit.mark;
  exports dev.incipit.paper;
  exports dev.incipit.query;
  exports dev.incipit.query.description;
  exports dev.incipit.search;
  exports dev.incipit.semantic;
  exports dev.incipit.settings;
  exports dev.incipit.text;
  exports dev.incipit.analysis to
      dev.incipit.opensearch;
  exports dev.incipit.document to
      dev.incipit.opensearch;
  exports dev.incipit.engine to
      dev.incipit.opensearch;
  exports dev.incipit.pipeline to
      dev.incipit.opensearch;

  uses dev.incipit.semantic.TextEncoder;
}
