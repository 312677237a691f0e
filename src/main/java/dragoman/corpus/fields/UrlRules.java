package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's address, where the page states it. */
public final class UrlRules {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"）)]+");

  private UrlRules() {}

  public static Optional<Found<String>> of(PageView view) {
    return view.page()
        .given()
        .url()
        .map(u -> new Found<>(u, "given", 1))
        .or(() -> view.html().flatMap(UrlRules::stated))
        .or(() -> inText(view));
  }

  private static Optional<Found<String>> stated(HtmlPage html) {
    return html.canonical()
        .filter(UrlRules::isFull)
        .map(u -> new Found<>(u, "canonical", 1))
        .or(() -> html.meta("og:url").filter(UrlRules::isFull).map(u -> new Found<>(u, "meta", 1)))
        .or(() -> html.data().url().filter(UrlRules::isFull).map(u -> new Found<>(u, "jsonld", 1)));
  }

  private static boolean isFull(String url) {
    return url.startsWith("http://") || url.startsWith("https://");
  }

  /** The address on a line of its own, or behind the word for source. */
  private static Optional<Found<String>> inText(PageView view) {
    return view.story().blocks().stream()
        .filter(b -> b.role() == Role.SOURCE || b.role() == Role.ADDRESS)
        .map(b -> URL.matcher(b.text()))
        .filter(Matcher::find)
        .findFirst()
        .map(m -> new Found<>(m.group(), "text", 0.8));
  }
}
