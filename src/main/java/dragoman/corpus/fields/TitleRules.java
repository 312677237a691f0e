package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.Page;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The headline as far as it can be known before the story is: by file and by markup. */
public final class TitleRules {
  /** "Headline | Site", "Headline - Site": what separates them has spaces around it. */
  private static final Pattern SITE = Pattern.compile("\\s+[|–—·•»:-]+\\s+");

  private TitleRules() {}

  /** The stated headline; raw text states none. */
  public static Optional<Found<String>> stated(Page page, Optional<HtmlPage> html) {
    return page.given()
        .title()
        .map(t -> new Found<>(RawText.clean(t), "given", 1))
        .or(() -> html.flatMap(TitleRules::marked))
        .filter(f -> !f.value().isBlank());
  }

  private static Optional<Found<String>> marked(HtmlPage html) {
    Optional<String> structured = html.data().headline().filter(t -> !isSite(t, html));
    Optional<String> meta =
        html.meta("og:title", "twitter:title", "dc.title", "parsely-title")
            .filter(t -> !isSite(t, html));
    List<String> stated = List.of(structured.orElse(""), meta.orElse(""), html.title().orElse(""));
    List<String> headings = html.headings();
    for (String heading : headings) {
      if (stated.stream().anyMatch(s -> contains(s, heading))) {
        return Optional.of(new Found<>(heading, "h1", 1));
      }
    }
    return structured
        .map(t -> new Found<>(asShown(t, html), "jsonld", 0.9))
        .or(() -> meta.map(t -> new Found<>(asShown(withoutSite(t, html), html), "meta", 0.9)))
        .or(() -> single(headings).map(t -> new Found<>(t, "h1", 0.8)))
        .or(() -> html.title().flatMap(t -> onPage(t, html)));
  }

  /** Some templates give every page the site's name as its title. */
  private static boolean isSite(String title, HtmlPage html) {
    return html.siteName().filter(site -> key(site).equals(key(title))).isPresent();
  }

  /** What a title says of every page of its site is no headline: that stands on the page too. */
  private static Optional<Found<String>> onPage(String title, HtmlPage html) {
    return line(withoutSite(title, html), html)
        .or(() -> most(title, html))
        .map(line -> new Found<>(line, "title", 0.6));
  }

  /**
   * The line that is most of the title, whatever a site writes around it: <i>[Site] Headline</i>.
   */
  private static Optional<String> most(String title, HtmlPage html) {
    String wanted = key(title);
    return html.lines().stream()
        .map(Line::text)
        .filter(line -> contains(title, line) && !key(line).equals(wanted))
        .filter(line -> SITE.splitAsStream(title).noneMatch(part -> key(part).equals(key(line))))
        .findFirst();
  }

  /** As readers see it: in capitals, with other quotes. */
  private static String asShown(String headline, HtmlPage html) {
    return line(headline, html).orElse(headline);
  }

  private static Optional<String> line(String headline, HtmlPage html) {
    String wanted = key(headline);
    return html.lines().stream()
        .map(Line::text)
        .filter(line -> key(line).equals(wanted))
        .findFirst();
  }

  /** The title, where the page has nothing that looks more like a headline. */
  public static Optional<Found<String>> fallback(Optional<HtmlPage> html) {
    return html.flatMap(
        page -> page.title().map(t -> new Found<>(withoutSite(t, page), "title", 0.3)));
  }

  private static Optional<String> single(List<String> headings) {
    return headings.size() == 1 ? Optional.of(headings.getFirst()) : Optional.empty();
  }

  /** A site's name alone in an h1 is in most titles too: a headline is longer than what is left. */
  private static boolean contains(String stated, String heading) {
    return key(stated).contains(key(heading)) && key(heading).length() * 2 > key(stated).length();
  }

  /** Letters and digits only, so that quotes and dashes may differ. */
  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  /** Without the site's name behind or before it: the longer side is the headline. */
  private static String withoutSite(String title, HtmlPage html) {
    String[] parts = SITE.split(title, -1);
    if (parts.length < 2) {
      return title;
    }
    String site = key(html.siteName().orElse(""));
    String last = parts[parts.length - 1];
    if (key(last).equals(site) || last.length() < title.length() / 3) {
      return title.substring(0, title.lastIndexOf(last)).replaceFirst("[\\s|–—·•»:-]+$", "");
    }
    return key(parts[0]).equals(site)
        ? title.substring(parts[0].length()).replaceFirst("^[\\s|–—·•»:-]+", "")
        : title;
  }
}
