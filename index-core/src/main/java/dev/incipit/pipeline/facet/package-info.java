/** Facets of the values that an engine counted. */
@NullMarked
package dev.incipit.pipeline.facet;

import org.jspecify.annotations.NullMarked;
