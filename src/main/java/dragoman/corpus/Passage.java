package dragoman.corpus;

/**
 * A stretch of an article's text in one language.
 *
 * @param start first character (UTF-16 index into {@link Article#text()})
 * @param end one past the last
 * @param language BCP 47 tag, such as {@code th} or {@code zh}
 */
public record Passage(int start, int end, String language) {

  public Passage {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "passage must not end before it starts: " + start + ".." + end);
    }
  }
}
