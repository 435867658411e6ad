package dev.incipit.analysis;

import java.util.Map;

/** Plurals that KStem misses. */
final class IrregularPlurals {
  static final Map<String, String> SINGULARS =
      Map.ofEntries(
          Map.entry("matrices", "matrix"),
          Map.entry("vertices", "vertex"),
          Map.entry("indices", "index"),
          Map.entry("indexes", "index"),
          Map.entry("spectra", "spectrum"),
          Map.entry("nuclei", "nucleus"),
          Map.entry("simplices", "simplex"),
          Map.entry("appendices", "appendix"),
          Map.entry("vortices", "vortex"),
          Map.entry("lattices", "lattice"),
          Map.entry("radii", "radius"),
          Map.entry("loci", "locus"),
          Map.entry("foci", "focus"),
          Map.entry("tori", "torus"),
          Map.entry("maxima", "maximum"),
          Map.entry("minima", "minimum"),
          Map.entry("optima", "optimum"),
          Map.entry("quanta", "quantum"),
          Map.entry("momenta", "momentum"),
          Map.entry("bacteria", "bacterium"),
          Map.entry("criteria", "criterion"),
          Map.entry("phenomena", "phenomenon"),
          Map.entry("automata", "automaton"),
          Map.entry("polyhedra", "polyhedron"),
          Map.entry("galaxies", "galaxy"),
          Map.entry("analyses", "analysis"),
          Map.entry("hypotheses", "hypothesis"),
          Map.entry("syntheses", "synthesis"),
          Map.entry("theses", "thesis"),
          Map.entry("bases", "base"),
          Map.entry("axes", "axis"),
          Map.entry("eigenvalues", "eigenvalue"),
          Map.entry("corpora", "corpus"),
          Map.entry("schemata", "schema"),
          Map.entry("formulae", "formula"),
          Map.entry("formulas", "formula"),
          Map.entry("nebulae", "nebula"),
          Map.entry("supernovae", "supernova"),
          Map.entry("novae", "nova"),
          Map.entry("larvae", "larva"),
          Map.entry("mice", "mouse"),
          Map.entry("movies", "movie"),
          Map.entry("halves", "half"),
          Map.entry("children", "child"));

  private IrregularPlurals() {}
}
