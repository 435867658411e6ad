package dev.incipit.listing.mail;

import dev.incipit.listing.field.AuthorLine;
import dev.incipit.listing.field.RawText;
import dev.incipit.listing.model.ListingProblem;
import dev.incipit.listing.model.ProblemKind;
import dev.incipit.paper.Authors;
import dev.incipit.paper.Paper;
import dev.incipit.paper.PaperDate;
import dev.incipit.paper.PaperReference;
import dev.incipit.paper.Subject;
import dev.incipit.paper.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the paper of an entry of a mail or metadata file and tells what is missing or odd. */
final class BlockChecks {
  private static final Pattern BARE = Pattern.compile("\\d{7}(?:v\\d+)?");

  private final Block block;
  private final BlockFields fields;
  private final String source;
  private final MailHead head;
  private final boolean mails;
  private final List<ListingProblem> problems = new ArrayList<>();

  BlockChecks(Block block, BlockFields fields, String source, MailHead head, boolean mails) {
    this.block = block;
    this.fields = fields;
    this.source = source;
    this.head = head;
    this.mails = mails;
  }

  List<ListingProblem> problems() {
    return problems;
  }

  /**
   * The paper; null, with a problem, if there is none.
   *
   * @param last whether the input ends with this entry
   */
  @Nullable Paper paper(boolean last) {
    String id = fields.id;
    if (id == null) {
      return reject(ProblemKind.BAD_ID, "the entry names no paper; add a line 'arXiv:2303.00763'");
    }
    if (last && !block.hasAllFields()) {
      return reject(ProblemKind.CUT_ENTRY, "the text ends inside the entry; complete it");
    }
    Optional<PaperReference> reference = PaperReference.recognise(fullId(id));
    if (reference.isEmpty()) {
      return reject(
          ProblemKind.BAD_ID,
          "'" + id + "' is no arXiv id, which looks like 2604.07609 or hep-th/9901001");
    }
    String title = RawText.lineOrEmpty(fields.line("title"));
    String abstractText = RawText.paragraphs(block.abstractText());
    if (title.isEmpty() && abstractText.isEmpty()) {
      return reject(
          ProblemKind.EMPTY_ENTRY, "the entry has neither a title nor an abstract; add one");
    }
    String authors = fields.line("authors", "author");
    warnings(last, title);
    return Paper.builder(reference.get().id())
        .version(version(reference.get()))
        .title(title)
        .abstractText(abstractText)
        .authors(authors == null ? Authors.unknown() : AuthorLine.parse(authors))
        .subjects(subjects())
        .comments(fields.line("comments", "comment"))
        .journalRef(fields.line("journal-ref"))
        .doi(fields.line("doi"))
        .reportNumber(fields.line("report-no"))
        .licence(fields.line("license"))
        .submitted(date(fields.submitted))
        .updated(date(fields.updated != null || mails ? fields.updated : fields.submitted))
        .complete(!mails)
        .build();
  }

  /** Mails of the first years give the number alone; the list is its archive. */
  private String fullId(String id) {
    String list = head.list;
    boolean bare = list != null && BARE.matcher(id).matches();
    return bare ? list + "/" + id : "arXiv:" + id;
  }

  private @Nullable Integer version(PaperReference reference) {
    if (fields.version > 0) {
      return fields.version;
    }
    boolean first = !mails && !fields.revisedWithoutNumber;
    return reference.version() != null ? reference.version() : first ? Integer.valueOf(1) : null;
  }

  private static @Nullable PaperDate date(@Nullable Instant instant) {
    return instant == null ? null : PaperDate.of(instant);
  }

  private List<Subject> subjects() {
    String categories = fields.line("categories", "category");
    List<Subject> subjects = new ArrayList<>();
    if (categories != null) {
      for (String code : categories.split("[\\s,\\p{Cntrl}\\x80-\\x9F]+", -1)) {
        if (!code.isEmpty() && code.length() <= Subject.MAX_CODE_LENGTH) {
          subjects.add(Taxonomy.arxiv().subject(code));
        }
      }
    }
    return subjects;
  }

  private void warnings(boolean last, String title) {
    if (title.isEmpty()) {
      add(ProblemKind.NO_TITLE, "has no title; its line 'Title: ...' is missing");
    }
    String categories = fields.line("categories", "category");
    if (categories == null) {
      add(ProblemKind.NO_SUBJECTS, "has no line 'Categories: ...'");
    }
    for (Subject subject : subjects()) {
      if (!Taxonomy.arxiv().isKnown(subject.code())) {
        String message = "has the subject '" + subject.code() + "', unknown to arXiv";
        add(ProblemKind.UNKNOWN_SUBJECT, message);
      }
    }
    if (fields.withdrawn) {
      add(ProblemKind.WITHDRAWN, "was withdrawn by its authors");
    }
    if (block.lines().stream().anyMatch(l -> !l.utf8())) {
      add(ProblemKind.BAD_BYTES, "holds bytes that are not UTF-8; they were read as Windows-1252");
    }
    if (last && !block.isClosed()) {
      add(ProblemKind.MAYBE_CUT, "ends the text without a line '\\\\'; it may be cut");
    }
  }

  private void add(ProblemKind kind, String message) {
    problems.add(problem(kind, fields.id + " " + message, null));
  }

  private @Nullable Paper reject(ProblemKind kind, String message) {
    String name = fields.id == null ? "" : fields.id + ": ";
    String heading = mails ? head.heading() : MailReader.RULE + "\n";
    String raw = heading + block.text().strip() + "\n" + MailReader.RULE;
    problems.clear();
    problems.add(problem(kind, name + message, raw));
    return null;
  }

  private ListingProblem problem(ProblemKind kind, String message, @Nullable String raw) {
    BlockLine first = block.first();
    return new ListingProblem(
        kind.severity(), kind.code(), message, source, first.number(), first.start(), raw);
  }
}
