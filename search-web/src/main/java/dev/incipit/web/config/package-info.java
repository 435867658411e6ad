/** How a server is set up: address, limits, and what it may show. */
@NullMarked
package dev.incipit.web.config;

import org.jspecify.annotations.NullMarked;
