package dragoman.corpus.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The parts of a page that are not its story, by element, role and the names builders give them.
 */
final class Regions {
  /** As in Readability's "unlikely candidates", and what else news templates are built of. */
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(comments?|respond|disqus|related|recommend(?:ed|ation)?s?|share|sharing|social|"
              + "footer|sidebar|promo|newsletter|subscribe|subscription|breadcrumbs?|tags?|cookies?|consent|"
              + "menu|navbar|navigation|nav|teasers?|trending|popular|most-?read|advert\\w*|ads?|banner|"
              + "sponsor\\w*|pagination|pager|widget|popup|modal|toolbar|paywall|outbrain|taboola|"
              + "read-?more|read-?also|see-?also|also-?read|more-?news|latest|copyright|masthead|skip)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private Regions() {}

  /** The name of the region that the element is, if it is one. */
  static Optional<String> of(Element element) {
    String name = element.normalName();
    return switch (name) {
      case "form" -> holdsThePage(element) ? Optional.empty() : Optional.of(name);
      case "nav", "footer", "aside", "figure", "figcaption", "button", "menu", "dialog" ->
          Optional.of(name);
      case "header" ->
          element.closest("article, main") == null ? Optional.of(name) : Optional.empty();
      case "body", "html", "article", "main" -> Optional.empty();
      default -> byNames(element);
    };
  }

  /** ASP.NET Web Forms puts the whole page into one form: that is no search box. */
  private static boolean holdsThePage(Element form) {
    Element parent = form.parent();
    return parent != null && parent.normalName().equals("body");
  }

  /** The innermost region around the element. */
  static Optional<String> around(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      Optional<String> region = of(e);
      if (region.isPresent()) {
        return region;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> byNames(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    return switch (role) {
      case "navigation", "banner", "contentinfo", "complementary", "search", "dialog" ->
          Optional.of(role);
      default -> {
        Matcher m = NAMES.matcher(element.className() + " " + element.id());
        yield m.find() && !holdsStory(element)
            ? Optional.of(m.group(1).toLowerCase(Locale.ROOT))
            : Optional.empty();
      }
    };
  }

  /** Wrappers around everything say what the page has: "with-sidebar", "menu-open". */
  private static boolean holdsStory(Element element) {
    return element.selectFirst("main") != null
        || (element.selectFirst("h1") != null && element.select("p").size() >= 3);
  }
}
