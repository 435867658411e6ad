package dev.incipit.web.files;

import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.xml.XmlWriter;
import io.javalin.http.Context;

/** Describes the search to browsers, by OpenSearch 1.1, so that they can add it to their own. */
public final class SearchDescription {
  public static final String PATH = "/opensearch.xml";

  private SearchDescription() {}

  public static void show(Context ctx) {
    String base = RequestAttributes.base(ctx);
    XmlWriter xml =
        new XmlWriter()
            .open("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
    xml.text("ShortName", "Incipit");
    xml.text("Description", "Papers of arXiv's listings");
    xml.text("InputEncoding", "UTF-8");
    xml.text("Image", base + "static/icon.svg", "type", "image/svg+xml");
    url(xml, "text/html", base + "search?q={searchTerms}");
    url(xml, "application/atom+xml", base + "feed.atom?q={searchTerms}");
    url(xml, "application/rss+xml", base + "feed.rss?q={searchTerms}");
    ctx.contentType("application/opensearchdescription+xml; charset=utf-8")
        // A web server in front may call this one by several names.
        .header("Cache-Control", "private, max-age=3600")
        .result(xml.close().toString());
  }

  private static void url(XmlWriter xml, String type, String template) {
    xml.empty("Url", "type", type, "template", template);
  }
}
