package dragoman.engine.lucene;

import dragoman.engine.BadCursorException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where an answer ended.
 *
 * @param partial whether that was among the partial matches
 * @param key bits of the last hit's score, or its day
 * @param doc the last hit's number in the index
 */
record Cursor(boolean partial, long key, int doc) {

  String encode() {
    String text = (partial ? "p" : "f") + "," + key + "," + doc;
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
      boolean known = parts.length == 3 && (parts[0].equals("p") || parts[0].equals("f"));
      int doc = known ? Integer.parseInt(parts[2]) : -1;
      if (doc < 0 || doc >= docs) {
        throw new BadCursorException(cursor);
      }
      return new Cursor(parts[0].equals("p"), Long.parseLong(parts[1]), doc);
    } catch (IllegalArgumentException e) {
      throw new BadCursorException(cursor);
    }
  }
}
