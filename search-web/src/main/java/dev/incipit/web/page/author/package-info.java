/** The pages of authors: their papers, who wrote them with them, and their other names. */
@NullMarked
package dev.incipit.web.page.author;

import org.jspecify.annotations.NullMarked;
