package dragoman.corpus.text;

import java.util.Optional;

/**
 * A line of a page, with what its markup says about it; raw text says nothing.
 *
 * @param text trimmed, never blank
 * @param heading 1 to 6 for a heading, 0 for no heading
 * @param linked the share of its letters that are in links
 * @param region the part of the page around the story that it stands in, such as {@code nav}
 */
public record Line(String text, int heading, double linked, Optional<String> region) {

  /** A line of raw text. */
  public static Line raw(String text) {
    return new Line(text, 0, 0, Optional.empty());
  }
}
