/** The page of a search: hits, filters, facets, and ways on where nothing is found. */
@NullMarked
package dev.incipit.web.page.search;

import org.jspecify.annotations.NullMarked;
