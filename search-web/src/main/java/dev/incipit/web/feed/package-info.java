/**
 * Feeds of searches, for readers that ask again and again: what is new comes first, and what was
 * seen keeps its name.
 */
@NullMarked
package dev.incipit.web.feed;

import org.jspecify.annotations.NullMarked;
