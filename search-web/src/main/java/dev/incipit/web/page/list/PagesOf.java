package dev.incipit.web.page.list;

import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.Addresses;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a long list of entries.
 *
 * @param page which this is, from 1
 * @param pages how many there are
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 * @param all every page by its number; empty when there is one
 */
public record PagesOf(
    int page, int pages, @Nullable String previous, @Nullable String next, List<Link> all) {

  static PagesOf of(String address, int page, int pages) {
    return new PagesOf(
        page,
        pages,
        page == 1 ? null : Addresses.page(address, page - 1),
        page == pages ? null : Addresses.page(address, page + 1),
        pages == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages)
                .mapToObj(n -> new Link("" + n, Addresses.page(address, n), n == page))
                .toList());
  }

  /** Where this page stands, in words. */
  public String position() {
    return "Page " + TextFormat.number(page) + " of " + TextFormat.number(pages);
  }
}
