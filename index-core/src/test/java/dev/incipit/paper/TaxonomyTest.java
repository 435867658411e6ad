package dev.incipit.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTest {
  private final Taxonomy taxonomy = Taxonomy.arxiv();

  @ParameterizedTest
  @CsvSource({
    "cs.DC, cs cs.DC",
    "cs.dc, cs cs.DC",
    "CS.DC, cs cs.DC",
    "cs, cs",
    "grp_cs, cs",
    "quant-ph, grp_physics quant-ph",
    "astro-ph, grp_physics astro-ph",
    "astro-ph.GA, grp_physics astro-ph astro-ph.GA",
    "physics.app-ph, grp_physics physics physics.app-ph",
    "grp_physics, grp_physics",
    "physics, grp_physics physics",
    "cs.SY, eess eess.SY",
    "cs.NA, math math.NA",
    "math.MP, grp_physics math-ph",
    "cmp-lg, cs cs.CL",
    "alg-geom, math math.AG",
    "q-bio.NC, q-bio q-bio.NC",
    "made.UP, made.UP"
  })
  void aSubjectHasAPathFromTheRoot(String code, String path) {
    assertEquals(List.of(path.split(" ")), taxonomy.path(code));
  }

  @Test
  void anAliasIsItsCanonicalSubject() {
    assertEquals(new Subject("eess.SY", "Systems and Control"), taxonomy.subject("cs.SY"));
    assertEquals("econ.GN", taxonomy.canonical("q-fin.EC"));
  }

  @Test
  void anUnknownSubjectIsKeptUnderItsOwnName() {
    assertFalse(taxonomy.isKnown("made.UP"));
    assertEquals(new Subject("made.UP", "made.UP"), taxonomy.subject("made.UP"));
  }

  @Test
  void aNameMayBelongToTwoSubjects() {
    assertEquals(Set.of("cs.LG", "stat.ML"), taxonomy.codesNamed("machine learning"));
    assertEquals(Set.of(), taxonomy.codesNamed("alchemy"));
  }

  @Test
  void theTreeHoldsEverySubjectOnce() {
    List<String> roots = taxonomy.roots().stream().map(SubjectNode::code).toList();
    assertTrue(roots.containsAll(List.of("cs", "math", "grp_physics", "stat")), roots::toString);
    List<String> codes = taxonomy.roots().stream().flatMap(TaxonomyTest::codes).toList();
    assertEquals(Set.copyOf(codes).size(), codes.size());
    assertTrue(codes.contains("cs.DC"));
    assertTrue(codes.contains("astro-ph.GA"));
    assertFalse(codes.contains("cs.SY"), "an alias is no node of its own");
  }

  private static Stream<String> codes(SubjectNode node) {
    return Stream.concat(
        Stream.of(node.code()), node.children().stream().flatMap(TaxonomyTest::codes));
  }

  @Test
  void oneOfOnesOwnHasItsTreeAndAliases() {
    SubjectNode organs = new SubjectNode("keys.organ", "Organs", List.of());
    Taxonomy own =
        Taxonomy.of(
            List.of(new SubjectNode("keys", "Keyboards", List.of(organs))),
            Map.of("organ", "keys.organ"));
    assertEquals(List.of("keys", "keys.organ"), own.path("ORGAN"));
    assertEquals(new Subject("keys.organ", "Organs"), own.subject("Keys.Organ"));
    assertEquals(Set.of("keys"), own.codesNamed("keyboards"));
    assertFalse(own.isKnown("cs.DC"));
  }

  @Test
  void aCodeIsThereOnceAndAnAliasStandsForOne() {
    SubjectNode keys = new SubjectNode("keys", "Keyboards", List.of());
    SubjectNode again = new SubjectNode("KEYS", "Keys", List.of());
    assertThrows(IllegalArgumentException.class, () -> Taxonomy.of(List.of(keys, again), Map.of()));
    assertThrows(
        IllegalArgumentException.class, () -> Taxonomy.of(List.of(keys), Map.of("k", "strings")));
    assertThrows(
        IllegalArgumentException.class, () -> Taxonomy.of(List.of(keys), Map.of("keys", "keys")));
  }
}
