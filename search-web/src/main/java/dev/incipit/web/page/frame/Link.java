package dev.incipit.web.page.frame;

/**
 * A link among others of its kind.
 *
 * @param label what it says
 * @param href where it leads
 * @param current whether it leads to what is shown already
 */
public record Link(String label, String href, boolean current) {}
