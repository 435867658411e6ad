package dev.incipit.web.api;

import dev.incipit.paper.PaperId;
import dev.incipit.search.Hit;
import java.util.List;

/** The papers like one, most alike first. */
record SimilarJson(String id, List<HitJson> hits) {
  static SimilarJson of(PaperId id, List<Hit> hits) {
    return new SimilarJson(id.value(), hits.stream().map(hit -> HitJson.of(hit, false)).toList());
  }
}
