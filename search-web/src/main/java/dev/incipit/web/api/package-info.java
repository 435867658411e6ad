/**
 * The JSON API, version 1.
 *
 * <p>Turns what an index answers into the documented JSON. The records whose names end in {@code
 * Json} are that document: the order of their components is the order of the fields. The index's
 * own types are never serialized.
 */
@NullMarked
package dev.incipit.web.api;

import org.jspecify.annotations.NullMarked;
