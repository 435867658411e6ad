package dev.incipit.web.api;

import dev.incipit.search.Hit;
import dev.incipit.web.params.SimilarParams;
import java.util.List;

/** The papers like some, or like a text, most alike first. */
record SimilarToAllJson(List<String> ids, List<String> missing, List<HitJson> hits) {
  static SimilarToAllJson of(SimilarParams params, List<Hit> hits) {
    return new SimilarToAllJson(
        params.named().papers().stream().map(paper -> paper.id().value()).toList(),
        params.named().missing(),
        hits.stream().map(hit -> HitJson.of(hit, false)).toList());
  }
}
