/** Reports in Markdown with tables and plots. */
@NullMarked
package dev.incipit.bench.report;

import org.jspecify.annotations.NullMarked;
