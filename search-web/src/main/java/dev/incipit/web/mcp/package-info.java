/**
 * The index for assistants, by the Model Context Protocol: messages in, answers out, over HTTP and
 * over standard input and output.
 *
 * <p>{@link dev.incipit.web.mcp.McpServer} reads a message and finds its method; what can be asked
 * is in {@code tool}, {@link dev.incipit.web.mcp.PaperResources} and {@link
 * dev.incipit.web.mcp.SurveyPrompt}. It keeps nothing between messages, so that the revisions with
 * a handshake and the one without are answered by the same code.
 */
@NullMarked
package dev.incipit.web.mcp;

import org.jspecify.annotations.NullMarked;
