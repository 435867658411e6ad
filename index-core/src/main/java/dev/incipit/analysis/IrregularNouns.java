package dev.incipit.analysis;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * The nouns with an irregular plural, by what the plural puts in place of their ending. Left out
 * are those whose plural is more often another word: {@code opera}, {@code data}, {@code agenda}.
 */
final class IrregularNouns {
  private record Group(String singular, String plural, String nouns) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "um",
              "a",
              """
              addendum antheridium antiserum aquarium arboretum atrium auditorium bacterium
              basidium candelabrum cerebellum cilium colloquium compendium consortium continuum
              coagulum corrigendum cranium crematorium curriculum desideratum dictum diverticulum
              emporium encomium endocardium endometrium endothelium epithelium equilibrium erratum
              extremum flagellum forum fulcrum gymnasium herbarium honorarium infimum interregnum
              maximum memorandum mesothelium millennium minimum momentum moratorium mycelium
              myocardium operculum optimum ovarium ovum pericardium phylum planetarium plectrum podium
              premium quantum referendum reticulum rostrum sacrum sanatorium scholium septum serum
              simulacrum solarium spectrum speculum sporangium stadium sternum stratum substratum
              supremum symposium terrarium trapezium tympanum ultimatum vacuum vinculum vivarium
              """),
          new Group(
              "on",
              "a",
              """
              aphelion archaeon automaton criterion epiphenomenon etymon ganglion hapteron lexicon
              metazoon mitochondrion noumenon oxymoron parhelion perihelion phenomenon polyhedron
              prolegomenon protozoon spermatozoon taxon
              """),
          new Group(
              "us",
              "i",
              """
              abacus acinus alumnus alveolus annulus bacillus bolus bronchus bulbus cactus calculus
              calyculus canaliculus cirrus coccus colliculus colossus cumulus embolus enterococcus
              esophagus eucalyptus fasciculus focus foetus fungus glomerulus gyrus hippocampus
              hippopotamus humerus hypothalamus incubus isthmus lactobacillus lobulus locus meniscus
              modulus narcissus nautilus nevus nimbus nodulus nucleolus nucleus octopus papyrus
              platypus pylorus radius rhombus sarcophagus staphylococcus stimulus stratus
              streptococcus stylus succubus sulcus syllabus terminus thalamus thesaurus thrombus
              torus tubulus tumulus umbilicus uterus villus
              """),
          new Group("us", "era", "genus viscus"),
          new Group("us", "ora", "corpus"),
          new Group("ex", "ices", "apex caudex codex cortex index simplex vertex vortex"),
          new Group("ix", "ices", "appendix calix cervix helix matrix radix separatrix"),
          new Group("x", "ces", "calyx"),
          new Group("x", "ges", "larynx meninx pharynx phalanx"),
          new Group(
              "is",
              "es",
              """
              analysis anamnesis anastomosis apoptosis apotheosis apsis axis catharsis cirrhosis
              crisis diagnosis ecdysis emphasis epidermis exegesis fibrosis homeostasis hypnosis hypothesis
              kinesis meiosis metamorphosis metastasis mimesis mitosis narcosis necrosis nemesis
              neurosis oasis osmosis parenthesis pelvis periphrasis praxis prognosis psychosis ptosis sclerosis
              stasis stenosis symbiosis synopsis synthesis testis thesis thrombosis
              """),
          new Group(
              "a", "ata", "carcinoma dogma enigma lemma schema soma stemma stigma stoma trauma"),
          new Group(
              "a",
              "ae",
              """
              abscissa alga alumna amoeba ampulla ancilla antenna aorta areola aura aurora axilla bursa
              cisterna cochlea concha copula cornea corona fascia fauna fibula fistula flora formula
              fossa fovea hyperbola hypernova hypha kilonova lacuna lamella lamina larva macula
              maxilla medulla microalga minutia nebula nova papilla parabola patella penumbra
              persona pinna pleura pupa replica retina ruga scapula sequela seta spicula stria
              supernova tessera theca tibia trabecula trachea ulna umbra uvula valva vena vertebra
              zona
              """),
          new Group("o", "i", "concerto graffito libretto paparazzo tempo virtuoso"),
          new Group(
              "f",
              "ves",
              "bookshelf calf dwarf elf half hoof loaf scarf self sheaf shelf thief wharf wolf"),
          new Group("fe", "ves", "knife wife"),
          new Group("an", "en", "airman gunman layman man seaman woman"),
          new Group("foot", "feet", "foot forefoot"),
          new Group("tooth", "teeth", "eyetooth tooth"),
          new Group("goose", "geese", "goose"),
          new Group("ouse", "ice", "dormouse louse mouse"),
          new Group("", "ren", "child"),
          new Group("", "en", "ox"));

  private IrregularNouns() {}

  /** Gives each noun and its plural to a consumer; the usual plural of a noun first. */
  static void forEach(BiConsumer<String, String> pairs) {
    for (Group group : GROUPS) {
      for (String noun : group.nouns.strip().split("\\s+", -1)) {
        String stem = noun.substring(0, noun.length() - group.singular.length());
        pairs.accept(noun, stem + group.plural);
      }
    }
    // Regular plurals that KStem takes for words of their own.
    pairs.accept("index", "indexes");
    pairs.accept("galaxy", "galaxies");
    for (String noun : List.of("eigenvalue", "formula", "lattice", "movie")) {
      pairs.accept(noun, noun + "s");
    }
  }
}
