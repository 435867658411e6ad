package dev.incipit.web.page.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page's content.
 *
 * @param title the page's title, without the product's name
 * @param robots whether search engines should list the page
 * @param canonical where the page's content comes from; null when it is ours
 * @param feed the address of the feed of what the page shows; null when there is none
 * @param metas further facts about the page, for programs
 * @param notes what of the address could not be used, in sentences
 * @param styles the style sheets' addresses
 * @param libraries the addresses of scripts that run before the modules
 * @param modules the addresses of scripts that are modules
 */
public record FrameView(
    String title,
    boolean robots,
    @Nullable String canonical,
    @Nullable String feed,
    List<Meta> metas,
    List<String> notes,
    List<String> styles,
    List<String> libraries,
    List<String> modules) {

  /** A fact about the page, for programs. */
  public record Meta(String name, String content) {}

  /** A page that search engines may list. */
  public static FrameView listed(String title) {
    return new FrameView(
        title, true, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** A page that search engines should not list, as there are any number of its kind. */
  public static FrameView unlisted(String title) {
    return new FrameView(
        title, false, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same, naming where the content comes from and telling facts about it. */
  public FrameView about(@Nullable String source, List<Meta> facts) {
    return new FrameView(title, robots, source, feed, facts, notes, styles, libraries, modules);
  }

  /** The same, with a feed of what it shows. */
  public FrameView fedBy(String address) {
    return new FrameView(
        title, robots, canonical, address, metas, notes, styles, libraries, modules);
  }

  /** The same, telling what of the address could not be used. */
  public FrameView noting(List<String> sentences) {
    return new FrameView(
        title, robots, canonical, feed, metas, sentences, styles, libraries, modules);
  }

  /** The same, loading what a page needs. */
  FrameView loading(Assets assets, boolean math) {
    return new FrameView(
        title,
        robots,
        canonical,
        feed,
        metas,
        notes,
        math ? joined(assets.styles(), assets.mathStyles()) : assets.styles(),
        math ? assets.mathLibraries() : List.of(),
        math ? joined(assets.modules(), assets.mathModules()) : assets.modules());
  }

  private static List<String> joined(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
