package dev.incipit.web.export;

import dev.incipit.export.ExportFormat;
import dev.incipit.paper.Paper;
import dev.incipit.web.log.RequestAttributes;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.params.ArxivLinks;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/** Tells programs by a header what a paper's page is about (Signposting). */
public final class Signposts {
  private static final List<ExportFormat> DESCRIPTIONS =
      List.of(ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.CSL_JSON, ExportFormat.JSON_LD);

  private Signposts() {}

  /** Adds the header. */
  public static void add(Context ctx, Paper paper) {
    List<String> links = new ArrayList<>();
    ArxivLinks.of(paper.id())
        .ifPresent(arxiv -> {
          links.add("<" + arxiv.abstractPage() + ">; rel=\"cite-as\"");
          links.add("<" + arxiv.pdf() + ">; rel=\"item\"; type=\"application/pdf\"");
        });
    links.add("<https://schema.org/ScholarlyArticle>; rel=\"type\"");
    links.add("<https://schema.org/AboutPage>; rel=\"type\"");
    String page = RequestAttributes.base(ctx) + Addresses.paper(paper.id()).substring(1);
    if (page.indexOf('?') < 0) {
      for (ExportFormat format : DESCRIPTIONS) {
        links.add(
            "<%s.%s>; rel=\"describedby\"; type=\"%s\""
                .formatted(page, format.suffix(), format.mediaType()));
      }
    }
    String licence = paper.licence();
    if (licence != null && licence.matches("https?://[!-;=?-~]{1,500}")) {
      links.add("<" + licence + ">; rel=\"license\"");
    }
    ctx.header("Link", String.join(", ", links));
  }
}
