package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.Labels;
import dragoman.corpus.text.Role;
import java.util.Optional;

/** Who wrote the story, where the page says so. */
public final class AuthorRules {
  private AuthorRules() {}

  public static Optional<Found<String>> of(PageView view) {
    return view.page()
        .given()
        .author()
        .map(a -> new Found<>(a, "given", 1))
        .or(() -> view.html().flatMap(HtmlPage::author).map(a -> new Found<>(a, "meta", 1)))
        .or(() ->
            view.story()
                .first(Role.BYLINE)
                .map(Block::text)
                .flatMap(Labels::author)
                .map(a -> new Found<>(a, "byline", 0.7)));
  }
}
