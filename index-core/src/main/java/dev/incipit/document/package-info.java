/** What is indexed of a paper: the schema, and each paper as fields told to a sink. */
@NullMarked
package dev.incipit.document;

import org.jspecify.annotations.NullMarked;
