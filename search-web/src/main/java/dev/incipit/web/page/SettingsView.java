package dev.incipit.web.page;

import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.search.PagingView;
import dev.incipit.web.params.SearchParams;
import java.util.List;

/**
 * The page of the settings, which browsers keep.
 *
 * @param sizes how many papers a page of results may have, each linked to such a page
 */
public record SettingsView(List<Link> sizes) {

  static SettingsView create() {
    return new SettingsView(PagingView.sizes(SearchParams.NONE));
  }
}
