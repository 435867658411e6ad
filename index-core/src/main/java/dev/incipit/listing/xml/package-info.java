/**
 * Atom, RSS and OAI-PMH.
 *
 * <p>Entries are cut out of the text first and parsed one at a time, so that one broken entry costs
 * only itself. The only place where XML is parsed.
 */
@NullMarked
package dev.incipit.listing.xml;

import org.jspecify.annotations.NullMarked;
