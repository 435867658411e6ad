/**
 * Runs searches on another engine through {@code dev.incipit.engine}: translates queries, scores
 * and facets.
 */
@NullMarked
package dev.incipit.lucene.remote;

import org.jspecify.annotations.NullMarked;
