/** Papers, queries and answers as the JSON that a cluster speaks. */
@NullMarked
package dev.incipit.opensearch.json;

import org.jspecify.annotations.NullMarked;
