/**
 * What holds for every request, whatever it asks for: allowed hosts, origins, headers, limits,
 * caching, and errors as answers.
 */
@NullMarked
package dev.incipit.web.http;

import org.jspecify.annotations.NullMarked;
