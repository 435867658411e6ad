/**
 * Ranking by meaning: texts as vectors, kept beside an index, and the order that they make with the
 * scores of words. Knows papers and the contract of an index, and no engine. An encoder comes from
 * outside, see {@link dev.incipit.semantic.TextEncoder}.
 */
@NullMarked
package dev.incipit.semantic;

import org.jspecify.annotations.NullMarked;
