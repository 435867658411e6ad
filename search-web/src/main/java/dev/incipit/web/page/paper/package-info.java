/** The page of one paper, and a paper within other pages. */
@NullMarked
package dev.incipit.web.page.paper;

import org.jspecify.annotations.NullMarked;
