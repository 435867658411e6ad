/**
 * How single words and values of a query are written: characters, formulas, dates, subjects.
 *
 * <p>Knows no tree and no problems. {@link dev.incipit.query} makes both of what is read here.
 */
@NullMarked
package dev.incipit.query.syntax;

import org.jspecify.annotations.NullMarked;
