package dev.incipit.listing.model;

import dev.incipit.paper.AnnouncementType;
import org.jspecify.annotations.Nullable;

/**
 * A section of a listing page.
 *
 * @param type what its entries are
 * @param heading the heading as printed; null when the page has none for this section
 * @param shown how many entries the heading says are on this page; null when it does not say
 * @param total how many entries the heading says there are on all pages; null when it does not say
 * @param read how many entries of this type were found on the page, taken or not
 * @since 0.1.0
 */
public record ListingSection(
    AnnouncementType type,
    @Nullable String heading,
    @Nullable Integer shown,
    @Nullable Integer total,
    int read) {}
