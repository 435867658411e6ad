/**
 * The pages that people read.
 *
 * <p>Turns what an index answers into the records whose names end in {@code View}, which the
 * templates in {@code src/main/jte} print. All decisions are made here and all markup there; every
 * text is escaped by the template engine, once.
 */
@NullMarked
package dev.incipit.web.page;

import org.jspecify.annotations.NullMarked;
