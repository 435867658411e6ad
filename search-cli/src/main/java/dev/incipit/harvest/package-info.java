/**
 * Fetches papers over the network: OAI-PMH harvests and daily feeds.
 *
 * <p>Before the flow listing → paper → index: asks a server politely and within limits, lets the
 * listing package read what it answers, and adds that to an index page by page, so that an
 * interrupted harvest goes on where it stopped. Knows an index only as a {@code PaperIndex}.
 */
@NullMarked
package dev.incipit.harvest;

import org.jspecify.annotations.NullMarked;
