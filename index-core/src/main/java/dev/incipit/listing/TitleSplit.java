package dev.incipit.listing;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a title ends and a list of authors glued to it begins: {@code ...via Shared LogsMahesh
 * Balakrishnan, Ashwin Bharambe}.
 *
 * <p>The text is cut at its commas. The last pieces are names as long as they look like names; the
 * first name is glued to the title, so the piece before them must hold a seam: a capital right
 * behind a small letter, a digit or a closing mark. Titles hold seams too (SmartNIC), and so do
 * names (JooYoung Park), and pieces of titles look like names. Every reading therefore has a cost,
 * that of its names being unlikely names and of its title holding likely ones, and the cheapest
 * wins.
 *
 * @param seam where the authors begin; -1 if there are none, or they are in doubt
 * @param doubtful where they begin if the page is known to give authors for every entry; -1 if
 *     nowhere
 */
record TitleSplit(int seam, int doubtful) {

  /** What a piece of a title costs that looks like a plain name. */
  private static final int NAME_IN_TITLE = 2;

  /** How far from the end of a piece its name may begin; keeps the search linear. */
  private static final int LONGEST_NAME = 120;

  static TitleSplit of(String text) {
    return new Search(text).run();
  }

  /** A stretch between commas. */
  private record Piece(int start, int end, boolean conjunction) {}

  private static final class Search {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int bestSeam = -1;
    private int bestCost = Integer.MAX_VALUE;
    private int bestNames;
    private int bestSeamCost;

    Search(String text) {
      this.text = text;
    }

    TitleSplit run() {
      cut();
      int[] titleCosts = new int[pieces.size() + 1];
      for (int i = 0; i < pieces.size(); i++) {
        titleCosts[i + 1] = titleCosts[i] + (i == 0 ? 0 : titleCost(pieces.get(i)));
      }
      int nameCosts = 0;
      int names = 0;
      for (int i = pieces.size() - 1; i >= 0 && nameCosts < NameShape.NOT_A_NAME; i--) {
        Piece piece = pieces.get(i);
        String whole = text.substring(piece.start(), piece.end());
        seams(piece, titleCosts[i] + nameCosts, names + 1);
        boolean suffix = NameShape.isSuffix(whole);
        nameCosts += suffix ? 0 : NameShape.cost(whole);
        names += suffix ? 0 : 1;
      }
      int none = titleCosts[pieces.size()];
      if (bestSeam < 0) {
        return new TitleSplit(-1, -1);
      }
      boolean sure = bestNames > 1 && bestCost < none && pieces.size() > 1;
      boolean onlyConjunction = bestNames == 2 && pieces.getLast().conjunction();
      return sure && !onlyConjunction
          ? new TitleSplit(bestSeam, bestSeam)
          : new TitleSplit(-1, bestSeamCost <= 3 ? bestSeam : -1);
    }

    private void cut() {
      int start = 0;
      for (int i = text.indexOf(", "); i >= 0; i = text.indexOf(", ", start)) {
        pieces.add(new Piece(start, i, false));
        start = i + 2;
        if (text.startsWith("and ", start)) {
          start += 4;
        }
      }
      int and = text.lastIndexOf(" and ");
      int left = and < start ? NameShape.NOT_A_NAME : NameShape.cost(text.substring(and + 5));
      if (left <= 1) {
        pieces.add(new Piece(start, and, false));
        pieces.add(new Piece(and + 5, text.length(), true));
      } else {
        pieces.add(new Piece(start, text.length(), false));
      }
    }

    private int titleCost(Piece piece) {
      String whole = text.substring(piece.start(), piece.end());
      boolean name = whole.indexOf(' ') > 0 && NameShape.cost(whole) == 0;
      return name ? (piece.conjunction() ? 1 : NAME_IN_TITLE) : 0;
    }

    private void seams(Piece piece, int cost, int names) {
      int first = Math.max(piece.start() + 1, piece.end() - LONGEST_NAME);
      for (int i = first; i < piece.end(); i++) {
        int seamCost = Seam.cost(text, i, piece.end());
        if (seamCost < NameShape.NOT_A_NAME) {
          int here = seamCost + nameCost(text.substring(i, piece.end()));
          if (cost + here < bestCost
              || (cost + here == bestCost && bestSeam >= piece.start() && i > bestSeam)) {
            bestCost = cost + here;
            bestSeam = i;
            bestNames = names;
            bestSeamCost = here;
          }
        }
      }
    }

    private static int nameCost(String name) {
      String collaboration = "Collaboration: ";
      int colon = name.indexOf(collaboration);
      return colon < 0 ? NameShape.cost(name) : NameShape.cost(name.substring(colon + 15));
    }
  }
}
