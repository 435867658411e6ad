package dev.incipit.web.page.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page's content.
 *
 * @param title the page's title, without the product's name
 * @param description what the page shows, in a sentence or two; null when its title says it all
 * @param robots whether search engines should list the page
 * @param canonical where the page's content comes from; null when it is ours
 * @param feed the address of the feed of what the page shows; null when there is none
 * @param metas further facts about the page, for programs
 * @param notes what of the address could not be used, in sentences
 * @param loads the styles and scripts of the page
 */
public record FrameView(
    String title,
    @Nullable String description,
    boolean robots,
    @Nullable String canonical,
    @Nullable String feed,
    List<Meta> metas,
    List<String> notes,
    Loads loads) {

  /** Longest description; what shows them cuts them off soon after. */
  private static final int DESCRIPTION = 200;

  /** A fact about the page, for programs. */
  public record Meta(String name, String content) {}

  /**
   * What a page loads, by addresses.
   *
   * @param early scripts that run before the page is drawn
   * @param styles style sheets
   * @param libraries scripts that run before the modules
   * @param modules scripts that are modules
   */
  public record Loads(
      List<String> early, List<String> styles, List<String> libraries, List<String> modules) {
    private static final Loads NOTHING = new Loads(List.of(), List.of(), List.of(), List.of());
  }

  /** A page that search engines may list. */
  public static FrameView listed(String title) {
    return of(title, true);
  }

  /** A page that search engines should not list, as there are any number of its kind. */
  public static FrameView unlisted(String title) {
    return of(title, false);
  }

  private static FrameView of(String title, boolean robots) {
    return new FrameView(title, null, robots, null, null, List.of(), List.of(), Loads.NOTHING);
  }

  /** The same, naming where the content comes from and telling facts about it. */
  public FrameView about(@Nullable String source, List<Meta> facts) {
    return new FrameView(title, description, robots, source, feed, facts, notes, loads);
  }

  /** The same, described; what is longer than a description is cut after a word. */
  public FrameView described(String text) {
    String words = text.strip().replaceAll("\\s+", " ");
    String cut =
        words.length() <= DESCRIPTION
            ? words
            : words.substring(0, Math.max(words.lastIndexOf(' ', DESCRIPTION), 1)) + "…";
    return new FrameView(
        title, cut.isEmpty() ? null : cut, robots, canonical, feed, metas, notes, loads);
  }

  /** The same, with a feed of what it shows. */
  public FrameView fedBy(String address) {
    return new FrameView(title, description, robots, canonical, address, metas, notes, loads);
  }

  /** The same, telling what of the address could not be used. */
  public FrameView noting(List<String> sentences) {
    return new FrameView(title, description, robots, canonical, feed, metas, sentences, loads);
  }

  /** The same, loading what a page needs. */
  FrameView loading(Assets assets, boolean math) {
    return new FrameView(
        title,
        description,
        robots,
        canonical,
        feed,
        metas,
        notes,
        new Loads(
            assets.early(),
            math ? joined(assets.styles(), assets.mathStyles()) : assets.styles(),
            math ? assets.mathLibraries() : List.of(),
            math ? joined(assets.modules(), assets.mathModules()) : assets.modules()));
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
