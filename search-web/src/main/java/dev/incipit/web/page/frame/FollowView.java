package dev.incipit.web.page.frame;

/**
 * What a reader can follow, so that new papers of it are told on the start page.
 *
 * @param kind {@code list}, {@code subject}, {@code author} or {@code search}
 * @param label what it is called
 * @param search the search of its papers, as the parameters of an address
 * @param query the same in the query language, for a feed of several
 */
public record FollowView(String kind, String label, String search, String query) {}
