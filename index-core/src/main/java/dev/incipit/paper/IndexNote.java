package dev.incipit.paper;

import dev.incipit.mark.Marks;
import java.time.Instant;

/**
 * What an index notes of a paper that it holds.
 *
 * @param changed when the paper was added there, or last changed; to the second
 * @param marks what the paper tells of itself
 * @since 0.2.0
 */
public record IndexNote(Instant changed, Marks marks) {}
