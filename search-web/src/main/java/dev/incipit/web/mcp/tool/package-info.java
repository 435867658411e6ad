/**
 * What an assistant may ask of an index: one class for each tool, with the schemas of what it takes
 * and gives. Tools know nothing of messages and connections.
 */
@NullMarked
package dev.incipit.web.mcp.tool;

import org.jspecify.annotations.NullMarked;
