/**
 * Brings messages where they go: files, feeds, mails and requests to other programs.
 *
 * <p>Above {@code watch.store}. What fails is told as an {@code IOException}; nothing waits longer
 * than its limits. Texts of papers come from strangers, and each form escapes them for itself.
 */
@NullMarked
package dev.incipit.watch.delivery;

import org.jspecify.annotations.NullMarked;
