package dragoman.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The story an article belongs to: articles on one event, in whatever language.
 *
 * @param count how many articles it has, this one included
 * @param languages of all of them, the most frequent first
 * @param others some of the others, the earliest first
 */
public record StoryGroup(String id, long count, List<String> languages, List<Other> others) {

  /** Another article of the story. */
  public record Other(String id, String title, String language, Optional<LocalDate> date) {}

  public StoryGroup {
    if (count < 2) {
      throw new IllegalArgumentException("one article is no story: " + count);
    }
    languages = List.copyOf(languages);
    others = List.copyOf(others);
  }
}
