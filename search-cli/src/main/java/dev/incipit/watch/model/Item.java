package dev.incipit.watch.model;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.search.Fragment;
import dev.incipit.search.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A paper to tell, once for all watches that found it.
 *
 * @param id the same whenever this digest tells this paper of this day
 * @param day the day of the listing
 * @param entry the paper
 * @param announcements how it was announced that day, those that counted; not empty
 * @param reasons why it is told, one for each watch; not empty
 */
public record Item(
    String id,
    LocalDate day,
    AnnouncedPaper entry,
    List<Announcement> announcements,
    List<Reason> reasons) {

  /** Copies the lists. */
  public Item {
    announcements = List.copyOf(announcements);
    reasons = List.copyOf(reasons);
  }

  /** The paper. */
  public Paper paper() {
    return entry.paper();
  }

  /** How it was announced; the first of the types where there are several. */
  public AnnouncementType type() {
    return announcements.stream()
        .map(Announcement::type)
        .min(AnnouncementType::compareTo)
        .orElseThrow();
  }

  /** The lists that announced it, each once. */
  public List<String> lists() {
    return announcements.stream().map(Announcement::list).distinct().toList();
  }

  /** The same for one watch more. */
  public Item with(Item other) {
    List<Announcement> all = new ArrayList<>(announcements);
    other.announcements.stream().filter(a -> !all.contains(a)).forEach(all::add);
    List<Reason> both = new ArrayList<>(reasons);
    both.addAll(other.reasons);
    return new Item(id, day, entry, all, both);
  }

  /** The title, with what any of the watches marked. */
  public List<Fragment> title() {
    String title = paper().title();
    BitSet marked = new BitSet();
    for (Reason reason : reasons) {
      int at = 0;
      for (Fragment piece : reason.highlights().title()) {
        if (piece.match()) {
          marked.set(at, at + piece.text().length());
        }
        at += piece.text().length();
      }
    }
    List<Fragment> pieces = new ArrayList<>();
    for (int from = 0; from < title.length(); ) {
      boolean match = marked.get(from);
      int end = match ? marked.nextClearBit(from) : marked.nextSetBit(from);
      int to = end < 0 ? title.length() : Math.min(end, title.length());
      pieces.add(new Fragment(title.substring(from, to), match));
      from = to;
    }
    return pieces;
  }

  /** The passages to show: those of the first watch that marked something in the abstract. */
  public List<Passage> passages() {
    return reasons.stream()
        .map(reason -> reason.highlights().abstractPassages())
        .filter(passages -> passages.stream().anyMatch(Passage::matches))
        .findFirst()
        .orElse(reasons.getFirst().highlights().abstractPassages());
  }
}
