package dev.incipit.bench.corpus;

import dev.incipit.paper.AnnouncedPaper;
import dev.incipit.paper.Announcement;
import dev.incipit.paper.AnnouncementType;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperId;
import dev.incipit.paper.Subject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes papers by a seed, one after the other in the order of their ids and without keeping any.
 *
 * <p>The same count and seed give the same papers.
 */
public final class PaperGenerator {
  /** More would not have ids: arXiv's have room for 99,999 a month. */
  public static final long MOST = 8_000_000;

  private static final YearMonth FIRST_MONTH = YearMonth.of(2015, 1);
  private static final int MONTHS = 142;

  /** In time, papers become more: the first half of the time has less than half of the papers. */
  private static final double GROWTH = 0.7;

  private static final Curve ABSTRACT =
      Curve.within(
          25, 0.0, 41, 0.01, 72, 0.05, 125, 0.25, 166, 0.5, 207, 0.75, 265, 0.95, 330, 1.0);
  private static final Curve TITLE =
      Curve.within(2, 0.0, 4, 0.01, 6, 0.05, 9, 0.25, 11, 0.5, 14, 0.75, 18, 0.95, 26, 1.0);

  private static final double REPLACED = 0.25;
  private static final double WITH_COMMENTS = 0.6;
  private static final double PUBLISHED = 0.25;

  private final long count;
  private final long seed;
  private final TextModel texts = new TextModel();
  private final SubjectModel subjects = new SubjectModel();
  private final AuthorModel authors = new AuthorModel();

  /**
   * A generator of so many papers.
   *
   * @throws IllegalArgumentException if the count is not 1 to {@value #MOST}
   */
  public PaperGenerator(long count, long seed) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(
          "papers can be generated from 1 to " + MOST + ", was " + count);
    }
    this.count = count;
    this.seed = seed;
  }

  /** The papers, which are made as they are asked for. */
  public Stream<AnnouncedPaper> papers() {
    YearMonth[] month = {FIRST_MONTH};
    int[] number = {0};
    return LongStream.range(0, count)
        .mapToObj(i -> {
          double day = MONTHS * Math.pow((double) i / count, GROWTH);
          YearMonth now = FIRST_MONTH.plusMonths((long) day);
          number[0] = now.equals(month[0]) ? number[0] + 1 : 1;
          month[0] = now;
          int last = now.lengthOfMonth();
          return paper(i, now, number[0], now.atDay(1 + (int) ((day - Math.floor(day)) * last)));
        });
  }

  private AnnouncedPaper paper(long index, YearMonth month, int number, LocalDate date) {
    SplittableRandom random = new SplittableRandom(Curve.mix(seed, index));
    List<Subject> drawn = subjects.draw(random);
    TextModel.Writing writing = texts.writing(random, SubjectModel.number(drawn.getFirst()));
    boolean replaced = random.nextDouble() < REPLACED;
    LocalDate later = date.plusDays(random.nextInt(3, 200));
    PaperDate submitted = at(date, random);
    Paper paper =
        Paper.builder(PaperId.of(id(month, number)))
            .version(replaced ? 2 : 1)
            .title(writing.title((int) TITLE.whole(random.nextDouble())))
            .abstractText(writing.sentences((int) ABSTRACT.whole(random.nextDouble())))
            .authors(authors.draw(random))
            .subjects(drawn)
            .comments(
                random.nextDouble() < WITH_COMMENTS
                    ? random.nextInt(4, 40) + " pages, " + random.nextInt(2, 12) + " figures"
                    : null)
            .doi(random.nextDouble() < PUBLISHED ? "10.1000/gen." + index : null)
            .submitted(submitted)
            .updated(replaced ? at(later, random) : submitted)
            .build();
    return new AnnouncedPaper(paper, announcements(drawn, date, replaced ? later : null));
  }

  private static String id(YearMonth month, int number) {
    return "%02d%02d.%05d".formatted(month.getYear() % 100, month.getMonthValue(), number);
  }

  private static PaperDate at(LocalDate date, SplittableRandom random) {
    LocalTime time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
    return PaperDate.of(
        date.atTime(time).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
  }

  private static List<Announcement> announcements(
      List<Subject> subjects, LocalDate submitted, @Nullable LocalDate replaced) {
    List<Announcement> all = new ArrayList<>();
    String primary = subjects.getFirst().code();
    LocalDate shown = workingDayAfter(submitted);
    for (Subject subject : subjects) {
      String code = subject.code();
      boolean own = code.equals(primary);
      all.add(
          new Announcement(
              code,
              shown,
              own ? AnnouncementType.NEW : AnnouncementType.CROSS,
              0,
              own ? null : primary));
    }
    if (replaced != null) {
      all.add(
          new Announcement(primary, workingDayAfter(replaced), AnnouncementType.REPLACED, 0, null));
    }
    return all;
  }

  private static LocalDate workingDayAfter(LocalDate date) {
    LocalDate day = date.plusDays(1);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.plusDays(1);
    }
    return day;
  }
}
