package dev.incipit.web.page.help;

import dev.incipit.web.page.frame.Link;
import java.util.List;

/**
 * The page that explains the query language.
 *
 * @param sections its sections, each linked to where it begins
 * @param html the reference as markup of our own
 */
public record HelpView(List<Link> sections, String html) {}
