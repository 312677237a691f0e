package dragoman.engine.lucene;

import dragoman.engine.BadCursorException;
import dragoman.engine.Match;
import dragoman.engine.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/**
 * Where an answer ended.
 *
 * @param generation the index that it is from; numbers and scores mean nothing in another
 * @param search tells searches apart
 * @param match in which way the last hit matched
 * @param key bits of the last hit's score, or its day
 * @param doc the last hit's number in the index
 */
public record Cursor(String generation, long search, Match match, long key, int doc) {

  private static final int PARTS = 5;

  String encode() {
    String text =
        String.join(
            ",",
            generation,
            Long.toHexString(search),
            code(match),
            Long.toString(key),
            Integer.toString(doc));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Reads the cursor of a request that has one. */
  public static Cursor of(SearchRequest request, String cursor) {
    Cursor read = decode(cursor);
    if (read.search != search(request)) {
      throw BadCursorException.ofAnotherSearch();
    }
    return read;
  }

  private static Cursor decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      String[] parts = text.split(",", -1);
      if (parts.length != PARTS || !Generations.isName(parts[0])) {
        throw BadCursorException.unknown(cursor);
      }
      return new Cursor(
          parts[0],
          Long.parseLong(parts[1], 16),
          match(parts[2], cursor),
          Long.parseLong(parts[3]),
          Integer.parseUnsignedInt(parts[4]));
    } catch (IllegalArgumentException e) {
      throw BadCursorException.unknown(cursor);
    }
  }

  /** What makes it another search: all but how much is shown, and the bars of its dates. */
  public static long search(SearchRequest request) {
    CRC32C sum = new CRC32C();
    String text =
        request.query()
            + "|"
            + request.filters().from()
            + request.filters().to()
            + new TreeMap<>(request.filters().values())
            + "|"
            + request.sort()
            + request.expand()
            + new TreeSet<>(request.literal())
            + request.byStory();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  private static String code(Match match) {
    return match.id().substring(0, 2);
  }

  private static Match match(String code, String cursor) {
    return Arrays.stream(Match.values())
        .filter(match -> code(match).equals(code))
        .findFirst()
        .orElseThrow(() -> BadCursorException.unknown(cursor));
  }
}
