package dev.incipit.web.page;

import java.util.List;

/**
 * The days known of a list.
 *
 * @param list the list's code
 * @param name the list's name
 * @param days the days, newest first
 */
public record ListView(String list, String name, List<DayView> days) {}
