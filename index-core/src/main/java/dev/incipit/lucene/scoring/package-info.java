/**
 * Lucene queries and scorers of our own: extra score for neighbouring words and for recent papers,
 * and upper bounds that let Lucene skip papers.
 */
@NullMarked
package dev.incipit.lucene.scoring;

import org.jspecify.annotations.NullMarked;
