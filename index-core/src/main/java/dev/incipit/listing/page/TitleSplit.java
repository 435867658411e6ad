package dev.incipit.listing.page;

import dev.incipit.listing.field.NameShape;
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

  /** What a piece of a list costs that is no name: a group, a stray mark. */
  private static final int ODD_AUTHOR = 8;

  /** How far from the end of a piece its name may begin; keeps the search linear. */
  private static final int LONGEST_NAME = 120;

  private static final String COLLABORATION = "Collaboration: ";

  static TitleSplit of(String text) {
    return new Search(text).run();
  }

  /**
   * A stretch between commas.
   *
   * @param conjunction whether "and" stands before it instead
   * @param nameCost what it costs as a name
   * @param seam the best place at which its end may be split off as a name; -1 if there is none
   * @param seamCost what that costs
   */
  private record Piece(int start, boolean conjunction, int nameCost, int seam, int seamCost) {

    /** What it costs as a part of a title. */
    int titleCost() {
      if (start > 0 && nameCost <= 1) {
        return conjunction ? 1 : NAME_IN_TITLE - nameCost;
      }
      return seam >= 0 && seamCost <= 1 ? 1 : 0;
    }
  }

  private static final class Search {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();

    Search(String text) {
      this.text = text;
    }

    TitleSplit run() {
      cut();
      int[] titleCosts = new int[pieces.size() + 1];
      for (int i = 0; i < pieces.size(); i++) {
        titleCosts[i + 1] = titleCosts[i] + pieces.get(i).titleCost();
      }
      Piece best = null;
      int bestCost = Integer.MAX_VALUE;
      int bestNames = 0;
      int nameCosts = 0;
      int names = 0;
      for (int i = pieces.size() - 1; i >= 0; i--) {
        Piece piece = pieces.get(i);
        int cost = titleCosts[i] + piece.seamCost() + nameCosts;
        if (piece.seam() >= 0 && cost <= bestCost) {
          best = piece;
          bestCost = cost;
          bestNames = names + 1;
        }
        nameCosts += Math.min(ODD_AUTHOR, piece.nameCost());
        names++;
      }
      if (best == null) {
        return new TitleSplit(-1, -1);
      }
      boolean list = bestNames > 2 || (bestNames == 2 && !pieces.getLast().conjunction());
      int whole = titleCosts[pieces.size()];
      return list && (bestCost < whole || (bestCost == whole && bestNames > 2))
          ? new TitleSplit(best.seam(), best.seam())
          : new TitleSplit(-1, best.seamCost() <= 2 ? best.seam() : -1);
    }

    private void cut() {
      int start = 0;
      for (int i = text.indexOf(", "); i >= 0; i = text.indexOf(", ", start)) {
        pieces.add(piece(start, i, false));
        start = i + 2;
        if (text.startsWith("and ", start)) {
          start += 4;
        }
      }
      int and = text.lastIndexOf(" and ");
      if (and >= start && NameShape.cost(text.substring(and + 5)) <= 1) {
        pieces.add(piece(start, and, false));
        pieces.add(piece(and + 5, text.length(), true));
      } else {
        pieces.add(piece(start, text.length(), false));
      }
    }

    private Piece piece(int start, int end, boolean conjunction) {
      String whole = text.substring(start, end);
      if (NameShape.isSuffix(whole)) {
        return new Piece(start, conjunction, 0, -1, NameShape.NOT_A_NAME);
      }
      int bestSeam = -1;
      int bestCost = NameShape.NOT_A_NAME;
      for (int i = Math.max(start + 1, end - LONGEST_NAME); i < end; i++) {
        int seamCost = GluedWords.cost(text, i, end);
        if (seamCost < NameShape.NOT_A_NAME) {
          // Right behind a comma, a capital inside a word is more likely a name's: DanDan Zheng.
          int firstWord = start > 0 && text.lastIndexOf(' ', i) < start ? 1 : 0;
          int cost = seamCost + firstWord + nameCost(text.substring(i, end));
          if (cost <= bestCost && cost < NameShape.NOT_A_NAME) {
            bestSeam = i;
            bestCost = cost;
          }
        }
      }
      return new Piece(start, conjunction, NameShape.cost(whole), bestSeam, bestCost);
    }

    private static int nameCost(String name) {
      int colon = name.indexOf(COLLABORATION);
      return NameShape.cost(colon < 0 ? name : name.substring(colon + COLLABORATION.length()));
    }
  }
}
