package dev.incipit.lucene;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns plain text into terms, the same way for papers and for queries.
 *
 * <p>Texts: each token of {@link WordScanner} twice at its position, once exact (marked, see {@link
 * ExactMarkFilter}), once as its word form by KStem, which keeps {@code objective} apart from
 * {@code object}. Names: the tokens of {@link NameScanner} as they are, and a wide gap between two
 * people.
 */
final class PaperAnalyzer extends Analyzer {
  /** Distance of two authors' names; no search within one person reaches across. */
  static final int PERSON_GAP = 100;

  /** Plurals that KStem misses. */
  private static final Map<String, String> IRREGULAR =
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
          Map.entry("children", "child"));

  private static final StemmerOverrideFilter.StemmerOverrideMap OVERRIDES = overrides();

  private static StemmerOverrideFilter.StemmerOverrideMap overrides() {
    var builder = new StemmerOverrideFilter.Builder(false);
    IRREGULAR.forEach(builder::add);
    try {
      return builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PaperAnalyzer() {
    // Names and texts are analysed differently; Lucene would reuse one chain for all fields.
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    if (field.equals(Schema.AUTHOR)) {
      return new TokenStreamComponents(new ScanningTokenizer(NameScanner::scan));
    }
    Tokenizer words = new ScanningTokenizer(WordScanner::scan);
    TokenStream marked = new ExactMarkFilter(new KeywordRepeatFilter(words));
    return new TokenStreamComponents(words, stemmed(marked));
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return field.equals(Schema.AUTHOR) ? PERSON_GAP : 1;
  }

  private static TokenStream stemmed(TokenStream words) {
    return new KStemFilter(new StemmerOverrideFilter(words, OVERRIDES));
  }

  /** The word form of one folded word. */
  static String stem(String word) {
    Tokenizer whole = new KeywordTokenizer();
    whole.setReader(new StringReader(word));
    try (TokenStream stream = stemmed(whole)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      return stream.incrementToken() ? term.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
