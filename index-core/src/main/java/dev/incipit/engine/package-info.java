/**
 * What another search engine needs to hold an index of papers and to answer as the embedded one
 * does: papers as fields, queries as data, and the few questions that such an engine answers.
 */
@NullMarked
package dev.incipit.engine;

import org.jspecify.annotations.NullMarked;
