package dev.incipit.listing.page;

import dev.incipit.listing.field.Scan;
import dev.incipit.listing.input.SourceText;
import dev.incipit.listing.model.ListingSpan;
import dev.incipit.listing.model.ListingSpan.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The stretches of a text that were understood. What nobody claims is found as a gap, so that no
 * text can vanish.
 */
final class ParsedSpans {

  /** A stretch of characters. */
  record Claim(Kind kind, int start, int end) {}

  private final List<Claim> claims = new ArrayList<>();

  void add(Kind kind, int start, int end) {
    if (start < end) {
      claims.add(new Claim(kind, start, end));
    }
  }

  void addAll(ParsedSpans other) {
    claims.addAll(other.claims);
  }

  /**
   * Claims that cover a range of a text: separators and problems fill what is left between.
   *
   * @param leftovers told of each problem that fills a gap
   */
  List<Claim> tiled(String text, int start, int end, Consumer<Claim> leftovers) {
    claims.sort(Comparator.comparingInt(Claim::start));
    List<Claim> tiles = new ArrayList<>(claims.size() * 2 + 1);
    int at = start;
    for (Claim claim : claims) {
      gap(text, at, claim.start(), tiles, leftovers);
      tiles.add(claim);
      at = claim.end();
    }
    gap(text, at, end, tiles, leftovers);
    return tiles;
  }

  private static void gap(
      String text, int start, int end, List<Claim> tiles, Consumer<Claim> leftovers) {
    int first = skipSeparators(text, start, end);
    int last = Scan.trimEnd(text, first, end);
    if (start < first) {
      tiles.add(new Claim(Kind.SEPARATOR, start, first));
    }
    if (first < last) {
      Claim leftover = new Claim(Kind.PROBLEM, first, last);
      leftovers.accept(leftover);
      tiles.add(leftover);
      if (last < end) {
        tiles.add(new Claim(Kind.SEPARATOR, last, end));
      }
    }
  }

  /** Passes over blanks and over lines that hold nothing but a dash. */
  private static int skipSeparators(String text, int start, int end) {
    int at = Scan.skipSpace(text, start, end);
    if (at < end && text.charAt(at) == '-') {
      int after = Scan.skipBlanks(text, at + 1, end);
      if (after < end && Scan.isLineEnd(text.charAt(after))) {
        return Scan.skipSpace(text, after, end);
      }
    }
    return at;
  }

  /** The claims as bytes. */
  static List<ListingSpan> spans(List<Claim> tiles, SourceText source) {
    List<ListingSpan> spans = new ArrayList<>(tiles.size());
    for (Claim tile : tiles) {
      spans.add(
          new ListingSpan(
              tile.kind(), source.byteOffset(tile.start()), source.byteOffset(tile.end())));
    }
    return spans;
  }
}
