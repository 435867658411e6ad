/** Files that are served as they are: styles, scripts, formula fonts, the API's documentation. */
@NullMarked
package dev.incipit.web.files;

import org.jspecify.annotations.NullMarked;
