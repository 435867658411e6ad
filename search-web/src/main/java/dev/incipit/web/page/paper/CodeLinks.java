package dev.incipit.web.page.paper;

import dev.incipit.paper.Paper;
import dev.incipit.web.page.frame.Link;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a paper says that its code, models or data are: links to the usual hosts of these. */
final class CodeLinks {
  private static final int MOST = 3;

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?://)?(?:www\\.)?"
              + "((?:github|gitlab|bitbucket)\\.(?:com|org)|codeberg\\.org|huggingface\\.co|zenodo\\.org)"
              + "(/[A-Za-z0-9._~/\\-]*[A-Za-z0-9_~/\\-])");

  private CodeLinks() {}

  static List<Link> of(Paper paper) {
    Map<String, Link> links = new LinkedHashMap<>();
    String comments = paper.comments();
    Matcher found = LINK.matcher((comments == null ? "" : comments) + "\n" + paper.abstractText());
    while (found.find() && links.size() < MOST) {
      String address = found.group(1) + found.group(2);
      links.putIfAbsent(
          address, new Link("Code at " + found.group(1), "https://" + address, false));
    }
    return List.copyOf(links.values());
  }
}
