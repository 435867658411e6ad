package dev.incipit.watch.model;

import dev.incipit.paper.AnnouncementType;
import dev.incipit.web.params.SearchParams;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A saved search that tells what is newly announced.
 *
 * @param name what it is called, also that of its file
 * @param search the query and what narrows it, without dates
 * @param announced which announcements count; not empty
 * @param since the first listing day to deliver; null for the newest when it first runs
 * @param quiet whether a day without papers is told too
 * @param deliveries where its papers go; each once
 */
public record Watch(
    String name,
    SearchParams search,
    Set<AnnouncementType> announced,
    @Nullable LocalDate since,
    boolean quiet,
    List<Delivery> deliveries) {

  /** What is announced unless a watch says otherwise. */
  public static final Set<AnnouncementType> ANNOUNCED =
      Collections.unmodifiableSet(EnumSet.of(AnnouncementType.NEW, AnnouncementType.CROSS));

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /**
   * Checks the name and that something is asked for.
   *
   * @throws IllegalArgumentException if the name is none, if nothing is asked for, or if the search
   *     has dates
   */
  public Watch {
    checkName(name);
    announced = Collections.unmodifiableSet(EnumSet.copyOf(announced));
    deliveries = deliveries.stream().distinct().toList();
    if (search.isEverything()) {
      throw new IllegalArgumentException("a watch needs a query or a filter");
    }
    if (search.filters().from() != null || search.filters().to() != null) {
      throw new IllegalArgumentException(
          "a watch takes no from and to, as each run looks at the days that are to be delivered; put"
              + " other dates into the query, as submitted:2026..");
    }
  }

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a watch's name has 1 to 64 of a-z, 0-9, '.', '_' and '-', was: '" + name + "'");
    }
  }

  /** What is asked for, in one line; the same for the same search. */
  public String asked() {
    return search.toQuery() + " " + announced.stream().map(AnnouncementType::code).toList();
  }
}
