/**
 * Papers in the forms of other programs: the results of a search as a file, and a single paper by
 * suffix or by what the client accepts.
 */
@NullMarked
package dev.incipit.web.export;

import org.jspecify.annotations.NullMarked;
