package dev.incipit.listing.model;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.PaperId;

/**
 * Something that was read from an input.
 *
 * @since 0.1.0
 */
public sealed interface ReadEvent {

  /**
   * A paper.
   *
   * @param paper the paper
   */
  record Found(AnnouncedPaper paper) implements ReadEvent {}

  /**
   * Something wrong.
   *
   * @param problem what it is
   */
  record Trouble(ListingProblem problem) implements ReadEvent {}

  /**
   * A paper that its archive took back: whoever keeps it should remove it.
   *
   * @param id the paper
   */
  record Deleted(PaperId id) implements ReadEvent {}

  /**
   * The end of an answer of an OAI-PMH server.
   *
   * @param answer what it said
   */
  record Answered(OaiAnswer answer) implements ReadEvent {}
}
