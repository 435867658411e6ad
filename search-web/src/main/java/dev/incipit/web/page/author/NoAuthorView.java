package dev.incipit.web.page.author;

import dev.incipit.web.page.frame.Link;
import java.util.List;

/**
 * The page of a name that no paper has.
 *
 * @param name the name that was asked for
 * @param nearest authors with names like it; may be empty
 */
public record NoAuthorView(String name, List<Link> nearest) {}
