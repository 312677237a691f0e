package dragoman.engine.lucene;

import dragoman.engine.BadCursorException;
import dragoman.engine.Match;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Where an answer ended.
 *
 * @param match in which way the last hit matched
 * @param key bits of the last hit's score, or its day
 * @param doc the last hit's number in the index
 */
record Cursor(Match match, long key, int doc) {

  String encode() {
    String text = code(match) + "," + key + "," + doc;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Reads a cursor.
   *
   * @param docs how many documents the index has; a bigger one may have answered before
   */
  static Cursor decode(String cursor, int docs) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      String[] parts = text.split(",", -1);
      int doc = parts.length == 3 ? Integer.parseInt(parts[2]) : -1;
      if (doc < 0 || doc >= docs) {
        throw new BadCursorException(cursor);
      }
      return new Cursor(match(parts[0], cursor), Long.parseLong(parts[1]), doc);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException(cursor);
    }
  }

  private static String code(Match match) {
    return match.id().substring(0, 2);
  }

  private static Match match(String code, String cursor) {
    return Arrays.stream(Match.values())
        .filter(match -> code(match).equals(code))
        .findFirst()
        .orElseThrow(() -> new BadCursorException(cursor));
  }
}
