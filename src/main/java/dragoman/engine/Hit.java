package dragoman.engine;

import java.util.List;
import java.util.Optional;

/**
 * An article that was found.
 *
 * @param match in which way
 * @param score of the ranking; 0 where hits are sorted by date
 * @param missing words of the query that it lacks
 * @param title the title in pieces
 * @param snippets sentences that show the match, each in pieces
 * @param story the other articles on its event, where hits are grouped and there are any
 */
public record Hit(
    StoredArticle article,
    Match match,
    float score,
    List<String> missing,
    List<Fragment> title,
    List<List<Fragment>> snippets,
    Optional<StoryGroup> story) {

  /** A hit that stands for itself. */
  public Hit(
      StoredArticle article,
      Match match,
      float score,
      List<String> missing,
      List<Fragment> title,
      List<List<Fragment>> snippets) {
    this(article, match, score, missing, title, snippets, Optional.empty());
  }

  /** The same, with its story. */
  public Hit in(Optional<StoryGroup> group) {
    return new Hit(article, match, score, missing, title, snippets, group);
  }
}
