package dev.incipit.web.page.paper;

import dev.incipit.paper.Author;
import dev.incipit.paper.Paper;
import dev.incipit.search.Fragment;
import dev.incipit.search.Highlights;
import dev.incipit.web.params.Addresses;
import dev.incipit.web.text.DisplayText;
import java.util.ArrayList;
import java.util.List;

/**
 * An author of a paper.
 *
 * @param name the name in pieces
 * @param href the author's papers
 */
public record AuthorView(List<Fragment> name, String href) {

  static List<AuthorView> of(Paper paper, Highlights highlights) {
    List<Author> authors = paper.authors().list();
    boolean marked = highlights.authors().size() == authors.size();
    List<AuthorView> views = new ArrayList<>();
    for (Author author : authors) {
      List<Fragment> name =
          marked
              ? highlights.authors().get(views.size())
              : List.of(new Fragment(author.name(), false));
      views.add(new AuthorView(DisplayText.of(name), Addresses.author(author.name())));
    }
    return views;
  }
}
