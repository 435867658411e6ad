/**
 * Parses addresses into search requests, and writes requests back as addresses.
 *
 * <p>Both ways lie in one package so that every link leads to what it says.
 */
@NullMarked
package dev.incipit.web.params;

import org.jspecify.annotations.NullMarked;
