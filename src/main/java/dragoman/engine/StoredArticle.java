package dragoman.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article as the index gives it back.
 *
 * @param language of most of it, as a BCP 47 tag
 * @param passages the text's stretches by language
 * @param dateFrom the rule that found the date
 * @param file the original file, below its corpus folder
 * @param rules by field, the rule that found it
 */
public record StoredArticle(
    String id,
    String title,
    String text,
    String language,
    List<StoredPassage> passages,
    Optional<LocalDate> date,
    Optional<String> dateFrom,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    String file,
    Map<String, String> rules,
    List<String> actors,
    List<StoredPair> pairs,
    List<String> topics) {

  /**
   * A pair with the sentence that shows it.
   *
   * @param evidence the sentence
   * @param inTitle whether the offsets are into the title, else into the text
   * @param start the sentence's first character
   * @param end one past its last
   * @param marks where it names the two, with offsets as the sentence's
   */
  public record StoredPair(
      String id, String evidence, boolean inTitle, int start, int end, List<StoredMark> marks) {}

  /** A stretch that is to be highlighted. */
  public record StoredMark(int start, int end) {}

  /** A stretch of the text in one language, from one character to before another. */
  public record StoredPassage(int start, int end, String language) {}

  /** Every language it has passages in, the main one first. */
  public List<String> languages() {
    return Stream.concat(Stream.of(language), passages.stream().map(StoredPassage::language))
        .distinct()
        .toList();
  }
}
