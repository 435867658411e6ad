/**
 * Searches that watch: finds what is newly announced and delivers it: exactly once to files and
 * feeds; to mail and webhooks at least once, a repetition under the same id.
 *
 * <p>From the bottom up: {@code model}, {@code store}, {@code delivery}, and this package, which
 * runs them. Knows an index only as a {@code PaperIndex}.
 */
@NullMarked
package dev.incipit.watch;

import org.jspecify.annotations.NullMarked;
