package dragoman.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /**
   * Of a story's articles.
   *
   * @param written the language of each, this one included
   */
  public static StoryGroup of(String id, List<String> written, List<Other> others) {
    Map<String, Long> languages =
        written.stream()
            .collect(
                Collectors.groupingBy(
                    language -> language, LinkedHashMap::new, Collectors.counting()));
    List<String> frequent =
        languages.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    return new StoryGroup(id, written.size(), frequent, others);
  }

  public StoryGroup {
    if (count < 2) {
      throw new IllegalArgumentException("one article is no story: " + count);
    }
    languages = List.copyOf(languages);
    others = List.copyOf(others);
  }
}
