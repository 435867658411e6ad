/**
 * Fields of a JSON object, read within limits and refused by name.
 *
 * <p>What {@code json} and the JSON readers of {@code listing} stand on. Shows its parser, so it is
 * exported to no module.
 */
@NullMarked
package dev.incipit.json.field;

import org.jspecify.annotations.NullMarked;
