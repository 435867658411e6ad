/**
 * What to offer beside or instead of the hits: spellings, broader searches, similar papers,
 * explanations, listings.
 */
@NullMarked
package dev.incipit.pipeline.advice;

import org.jspecify.annotations.NullMarked;
