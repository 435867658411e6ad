/**
 * Shows the watches that an operator has set, for reading only, and serves their feeds.
 *
 * <p>Knows watches only as a {@code WatchSource}; whoever runs them beside the server gives one.
 */
@NullMarked
package dev.incipit.web.watch;

import org.jspecify.annotations.NullMarked;
