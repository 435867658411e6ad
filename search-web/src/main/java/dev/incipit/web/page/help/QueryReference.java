package dev.incipit.web.page.help;

import dev.incipit.web.page.frame.Link;
import dev.incipit.web.page.frame.TextFormat;
import dev.incipit.web.params.SearchParams;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The reference of the query language as a page: the one in the documentation, with each example a
 * link to what it finds.
 */
final class QueryReference {
  private static final String RESOURCE = "/dev/incipit/web/help/query-syntax.md";

  /** What begins and ends a part of the reference that does not concern pages. */
  private static final String OFF = "<!-- page: off -->";

  private static final String ON = "<!-- page: on -->";

  /** The headings of columns that hold examples. */
  private static final Set<String> EXAMPLES = Set.of("you type", "example");

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** Narrow windows show rows as blocks, which must not take their meaning. */
  private static final Map<Class<? extends Node>, String> ROLES =
      Map.of(
          TableBlock.class, "table",
          TableHead.class, "rowgroup",
          TableBody.class, "rowgroup",
          TableRow.class, "row");

  private final Node document;
  private final List<Link> sections = new ArrayList<>();

  private QueryReference(Node document) {
    this.document = document;
  }

  /**
   * The reference.
   *
   * @param count how many papers a query finds, where that is known in time
   */
  static QueryReference read(Function<String, OptionalLong> count) {
    QueryReference reference =
        new QueryReference(Parser.builder().extensions(EXTENSIONS).build().parse(text()));
    reference.leaveOut();
    reference.collectSections();
    reference.document.accept(new Examples(count));
    return reference;
  }

  private static String text() {
    try (InputStream in = QueryReference.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jars");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sections, each linked to where it begins. */
  List<Link> sections() {
    return List.copyOf(sections);
  }

  String html() {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .attributeProviderFactory(context -> (node, tag, attributes) -> addTo(attributes, node))
        .build()
        .render(document);
  }

  private static void addTo(Map<String, String> attributes, Node node) {
    String role = ROLES.get(node.getClass());
    if (role != null) {
      attributes.put("role", role);
    } else if (node instanceof TableCell cell) {
      attributes.put("role", cell.isHeader() ? "columnheader" : "cell");
    } else if (node instanceof Heading heading) {
      attributes.put("id", anchor(heading));
    }
  }

  private static String anchor(Heading heading) {
    return words(heading).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Takes away what stands between the marks, and the marks. */
  private void leaveOut() {
    boolean on = true;
    for (Node block = document.getFirstChild(); block != null; ) {
      Node next = block.getNext();
      String mark = block instanceof HtmlBlock html ? html.getLiteral().strip() : "";
      if (!on || block instanceof HtmlBlock) {
        block.unlink();
      }
      on = mark.equals(ON) || (on && !mark.equals(OFF));
      block = next;
    }
  }

  private void collectSections() {
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof Heading heading && heading.getLevel() == 2) {
        sections.add(new Link(words(heading), "#" + anchor(heading), false));
      }
    }
  }

  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString().strip();
  }

  /** Makes links of examples, and of links to other documents what they say. */
  private static final class Examples extends AbstractVisitor {
    private final Function<String, OptionalLong> count;
    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private int column;

    Examples(Function<String, OptionalLong> count) {
      this.count = count;
    }

    @Override
    public void visit(CustomBlock block) {
      columns.clear();
      visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        column = 0;
      }
      if (node instanceof TableCell cell) {
        if (cell.isHeader()) {
          columns.put(column, words(cell));
        }
        visitCell(cell);
        column++;
      } else {
        visitChildren(node);
      }
    }

    private void visitCell(TableCell cell) {
      boolean examples = !cell.isHeader() && EXAMPLES.contains(columns.getOrDefault(column, ""));
      for (Node node = cell.getFirstChild(); node != null; ) {
        Node next = node.getNext();
        if (examples && node instanceof Code code) {
          link(code);
        } else {
          node.accept(this);
        }
        node = next;
      }
    }

    private void link(Code code) {
      String query = code.getLiteral();
      var link = new org.commonmark.node.Link(SearchParams.NONE.withText(query).href(), null);
      code.insertBefore(link);
      link.appendChild(code);
      count.apply(query).ifPresent(papers -> link.insertAfter(found(TextFormat.number(papers))));
    }

    private static Node found(String papers) {
      HtmlInline count = new HtmlInline();
      count.setLiteral(" <span class=\"count\" title=\"papers\">" + papers + "</span> ");
      return count;
    }

    @Override
    public void visit(org.commonmark.node.Link link) {
      if (link.getDestination().startsWith("#")) {
        return;
      }
      for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
        link.insertBefore(child);
      }
      link.unlink();
    }
  }
}
