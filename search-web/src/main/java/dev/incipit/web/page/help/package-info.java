/**
 * Help where one types: the query language with examples, and a form that writes queries.
 *
 * <p>Beside the pages of searches and listings, which do not use it.
 */
@NullMarked
package dev.incipit.web.page.help;

import org.jspecify.annotations.NullMarked;
