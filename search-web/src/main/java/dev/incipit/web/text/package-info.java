/** Titles and abstracts as people read them: without the TeX that is no formula. */
@NullMarked
package dev.incipit.web.text;

import org.jspecify.annotations.NullMarked;
