package dragoman.corpus.fields;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Parts of a line between separators. */
final class Parts {
  private Parts() {}

  static boolean has(Pattern separator, String text) {
    return separator.matcher(text.strip()).find() || separator.matcher(text).find();
  }

  /** The last part that says anything. */
  static String last(Pattern separator, String text) {
    return Arrays.stream(separator.split(text, -1))
        .map(String::strip)
        .filter(part -> part.codePoints().anyMatch(Character::isLetter))
        .reduce("", (first, second) -> second);
  }
}
