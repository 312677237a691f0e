package dragoman.engine;

import java.util.List;

/**
 * An article that was found.
 *
 * @param match in which way
 * @param score of the ranking; 0 where hits are sorted by date
 * @param missing words of the query that it lacks
 * @param title the title in pieces
 * @param snippets sentences that show the match, each in pieces
 */
public record Hit(
    StoredArticle article,
    Match match,
    float score,
    List<String> missing,
    List<Fragment> title,
    List<List<Fragment>> snippets) {}
