package dev.incipit.web.page;

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
 * @param styles the style sheets' addresses
 */
public record FrameView(
    String title,
    boolean robots,
    @Nullable String canonical,
    @Nullable String feed,
    List<Meta> metas,
    List<String> styles) {

  /** A fact about the page, for programs. */
  public record Meta(String name, String content) {}
}
