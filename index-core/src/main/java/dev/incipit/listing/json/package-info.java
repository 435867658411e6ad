/** JSON lines: the metadata snapshot, and the project's own form. */
@NullMarked
package dev.incipit.listing.json;

import org.jspecify.annotations.NullMarked;
