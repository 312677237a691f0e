package dragoman.corpus;

import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import java.util.List;
import java.util.Optional;

/** A page taken apart into lines. */
record PageLines(Optional<HtmlPage> html, List<Line> lines) {

  static PageLines of(Page page) {
    return switch (page.format()) {
      case HTML, FRAGMENT -> {
        HtmlPage html = HtmlPage.parse(page.content());
        yield new PageLines(Optional.of(html), html.lines());
      }
      case TEXT, ARTICLE -> new PageLines(Optional.empty(), RawText.lines(page.content()));
    };
  }
}
