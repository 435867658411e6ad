/**
 * The files of watches: what an operator sets, and how far deliveries are.
 *
 * <p>Between {@code watch.model} and {@code watch.delivery}. Every file is replaced as a whole, so
 * that whoever is killed leaves the old one or the new one.
 */
@NullMarked
package dev.incipit.watch.store;

import org.jspecify.annotations.NullMarked;
