/** The same searches over another engine, by way of {@code dev.incipit.engine}. */
@NullMarked
package dev.incipit.lucene.remote;

import org.jspecify.annotations.NullMarked;
