/**
 * Papers as lines of JSON, in the form that exports write and readers take back, and as indexes
 * store them.
 *
 * <p>Uses papers and texts only, so that listings, exports and both indexes can share it.
 */
@NullMarked
package dev.incipit.json;

import org.jspecify.annotations.NullMarked;
