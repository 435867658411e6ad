package dev.incipit.web.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A watch as readers of the server may know it, without secrets.
 *
 * @param name what it is called
 * @param query what it searches for, as typed; empty if only filters narrow it
 * @param search the parameters of that search's address
 * @param announced which announcements count, by their codes
 * @param ways how it delivers, by kind; where to is told to nobody
 * @param day the newest listing day that was looked at; null if none was
 * @param last when it last delivered something; null if it never did
 * @param failing whether the last run could not deliver all
 */
public record WatchStatus(
    String name,
    String query,
    String search,
    List<String> announced,
    List<String> ways,
    @Nullable LocalDate day,
    @Nullable Instant last,
    boolean failing) {

  /** Copies the lists. */
  public WatchStatus {
    announced = List.copyOf(announced);
    ways = List.copyOf(ways);
  }
}
