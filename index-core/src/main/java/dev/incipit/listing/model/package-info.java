/**
 * What reading a listing gives: papers, days, sections and problems.
 *
 * <p>The floor of {@code listing}: every reader uses it, and it uses no reader.
 */
@NullMarked
package dev.incipit.listing.model;

import org.jspecify.annotations.NullMarked;
