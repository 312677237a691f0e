package dragoman.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article with everything that was found in it.
 *
 * @param mentions concepts in the order of the text
 * @param reasons by topic, the mentions that spoke for it
 * @param copies other pages with the same text
 * @param story the other articles on its event
 */
public record ArticleDetail(
    StoredArticle article,
    List<Mention> mentions,
    Map<String, List<Mention>> reasons,
    List<Copy> copies,
    Optional<StoryGroup> story) {

  /**
   * A concept where the article names it.
   *
   * @param id the concept's
   * @param kind such as {@code country}
   * @param inTitle whether the offsets are into the title, else into the text
   * @param start first character
   * @param end one past the last
   */
  public record Mention(String id, String kind, boolean inTitle, int start, int end) {}
}
