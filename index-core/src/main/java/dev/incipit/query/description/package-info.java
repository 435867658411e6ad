/** Says in plain English what a query asks for. */
@NullMarked
package dev.incipit.query.description;

import org.jspecify.annotations.NullMarked;
