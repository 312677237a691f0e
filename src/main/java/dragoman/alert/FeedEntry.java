package dragoman.alert;

import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An article that an alert found.
 *
 * @param updated when it was found, the last time that it was new or changed
 */
public record FeedEntry(
    String id,
    String title,
    String language,
    Optional<LocalDate> date,
    Optional<String> source,
    Optional<String> url,
    List<String> actors,
    List<String> pairs,
    List<String> topics,
    String snippet,
    Instant updated) {

  static FeedEntry of(Hit hit, Instant updated) {
    StoredArticle article = hit.article();
    return new FeedEntry(
        article.id(),
        article.title(),
        article.language(),
        article.date(),
        article.source(),
        article.url(),
        article.actors(),
        article.pairs().stream().map(StoredPair::id).toList(),
        article.topics(),
        hit.snippets().stream()
            .map(parts -> parts.stream().map(Fragment::text).collect(Collectors.joining()))
            .collect(Collectors.joining(" … ")),
        updated);
  }
}
