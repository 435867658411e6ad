/** The one JSON writer of the server. */
@NullMarked
package dev.incipit.web.json;

import org.jspecify.annotations.NullMarked;
