/**
 * Reads every form in which arXiv publishes papers into papers and announcements.
 *
 * <p>The entrance of the flow listing → paper → index → search → web: a file comes in, papers with
 * their announcements and a list of problems go out. Knows papers and their texts, never an index.
 */
@NullMarked
package dev.incipit.listing;

import org.jspecify.annotations.NullMarked;
