package dev.incipit.web.page.frame;

import java.util.List;

/**
 * Addresses of the files that pages load.
 *
 * @param early the scripts that run before a page is drawn
 * @param styles the style sheets of every page
 * @param modules the scripts of every page
 * @param mathStyles the style sheets that pages with formulas load too
 * @param mathLibraries the scripts that must run before {@code mathModules}
 * @param mathModules the scripts that pages with formulas load too
 */
public record Assets(
    List<String> early,
    List<String> styles,
    List<String> modules,
    List<String> mathStyles,
    List<String> mathLibraries,
    List<String> mathModules) {

  /** Copies the lists. */
  public Assets {
    early = List.copyOf(early);
    styles = List.copyOf(styles);
    modules = List.copyOf(modules);
    mathStyles = List.copyOf(mathStyles);
    mathLibraries = List.copyOf(mathLibraries);
    mathModules = List.copyOf(mathModules);
  }
}
