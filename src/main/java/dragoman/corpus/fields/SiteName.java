package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.html.HtmlPage;
import java.util.Optional;
import java.util.regex.Pattern;

/** A web page's site, as its head names it, or behind the headline in its title. */
final class SiteName {
  private static final Pattern SEPARATOR = Pattern.compile("\\s[|–—·•»:-]+\\s|｜");

  private SiteName() {}

  static Optional<Found<String>> of(HtmlPage html, Optional<String> headline) {
    return html.siteName()
        .map(s -> new Found<>(s, "meta", 1))
        .or(() -> html.title().flatMap(t -> headline.flatMap(h -> beside(t, h))));
  }

  private static Optional<Found<String>> beside(String title, String headline) {
    if (!title.contains(headline)) {
      return Optional.empty();
    }
    String rest = title.replace(headline, "").replaceAll("^[\\s|–—·•»:-]+|[\\s|–—·•»:-]+$", "");
    // Of "Headline | News item | Site" the last is the site.
    String site = Parts.last(SEPARATOR, rest).replaceAll("^[\\[【「(]|[\\]】」)]$", "");
    return site.isEmpty() || site.length() > 45
        ? Optional.empty()
        : Optional.of(new Found<>(site, "title", 0.8));
  }
}
