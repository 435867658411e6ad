package dev.incipit.web.page.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.util.Map;

/** The compiled templates. Thread-safe. */
final class Templates {
  private static final String PACKAGE = "dev.incipit.web.templates";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /** A page in UTF-8. */
  byte[] render(String template, FrameView frame, Object view) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(template + ".jte", Map.of("frame", frame, "view", view), out);
    return out.toByteArray();
  }
}
