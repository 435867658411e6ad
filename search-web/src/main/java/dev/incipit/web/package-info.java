/**
 * Serves an index over HTTP: JSON for programs, pages for people.
 *
 * <p>The exit of the flow listing → paper → index → search → web: a request's parameters become a
 * {@link dev.incipit.search.SearchRequest}, the index's answer becomes JSON or HTML. Knows the
 * {@link dev.incipit.search.PaperIndex} contract, and no index in particular.
 */
@NullMarked
package dev.incipit.web;

import org.jspecify.annotations.NullMarked;
