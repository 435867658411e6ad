/** The SMART format of the classic test collections, such as Cranfield and CACM. */
@NullMarked
package dev.incipit.listing.smart;

import org.jspecify.annotations.NullMarked;
