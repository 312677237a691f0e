package dragoman.engine.opensearch;

import com.fasterxml.jackson.annotation.JsonInclude;
import dragoman.engine.Copy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changes of an article while it stays.
 *
 * @param story what it is of, where it is in one with others
 * @param copies other pages with its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Note(@Nullable InStory story, List<Copy> copies) {

  static final Note NONE = new Note(null, List.of());

  /**
   * An article as one of a story.
   *
   * @param number the article's in its build
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InStory(long story, int number, long day, String id, String title, String language) {}

  Note in(@Nullable InStory other) {
    return new Note(other, copies);
  }

  Note with(List<Copy> others) {
    return new Note(story, others);
  }
}
