package dragoman.engine;

import java.util.List;
import java.util.Optional;

/**
 * An article as the reader of a search sees it.
 *
 * @param highlights where it has what was searched, in order and apart from each other
 * @param place among the hits; empty where it is none of those that are looked at
 */
public record ArticleInSearch(List<Highlight> highlights, Optional<Place> place) {

  /** Where there is no search, or it says nothing of the article. */
  public static final ArticleInSearch NONE = new ArticleInSearch(List.of(), Optional.empty());

  /**
   * A stretch that the search found.
   *
   * @param inTitle whether the offsets are into the title, else into the text
   * @param start first character
   * @param end one past the last
   */
  public record Highlight(boolean inTitle, int start, int end) {}

  /**
   * A place in the order of the hits.
   *
   * @param rank counted from 1
   */
  public record Place(int rank, Optional<Neighbour> previous, Optional<Neighbour> next) {}

  /** The hit before or after. */
  public record Neighbour(String id, String title, String language) {}

  public ArticleInSearch {
    highlights = List.copyOf(highlights);
  }
}
