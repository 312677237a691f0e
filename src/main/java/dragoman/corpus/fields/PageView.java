package dragoman.corpus.fields;

import dragoman.corpus.Page;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.Story;
import java.util.List;
import java.util.Optional;

/**
 * A page with all that is known about it when its fields are read.
 *
 * @param html its markup, if it has any
 * @param language the language of its story
 */
public record PageView(
    Page page, Optional<HtmlPage> html, List<Line> lines, Story story, String language) {

  public PageView {
    lines = List.copyOf(lines);
  }
}
