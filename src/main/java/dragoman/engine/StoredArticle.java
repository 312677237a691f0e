package dragoman.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as the index gives it back.
 *
 * @param languages of its passages, the main one first
 * @param dateFrom the rule that found the date
 * @param file the original file, below its corpus folder
 */
public record StoredArticle(
    String id,
    String title,
    String text,
    List<String> languages,
    Optional<LocalDate> date,
    Optional<String> dateFrom,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    String file,
    List<String> actors,
    List<StoredPair> pairs,
    List<String> topics) {

  /** A pair with the sentence that shows it. */
  public record StoredPair(String id, String evidence) {}

  public String language() {
    return languages.getFirst();
  }
}
