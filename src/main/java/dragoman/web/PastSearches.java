package dragoman.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Searches that found something on this server, as completions for the next. Only the words are
 * kept, only in memory, and only what was asked more than once is told.
 */
final class PastSearches {

  /** The longest unasked goes when another comes. */
  private static final int MOST = 1000;

  /** A longer one is a question of one person's. */
  private static final int LONGEST = 60;

  private static final int OFTEN_ENOUGH = 2;

  private record Asked(String text, int times) {}

  private final Map<String, Asked> searches =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
          return size() > MOST;
        }
      };

  /** Notes a search that found something. */
  synchronized void note(String text) {
    String words = text.strip();
    if (!words.isEmpty() && words.length() <= LONGEST) {
      searches.merge(
          Suggestions.fold(words),
          new Asked(words, 1),
          (known, again) -> new Asked(known.text, known.times + 1));
    }
  }

  /** Those that begin so. */
  synchronized List<String> beginning(String folded, int most) {
    List<String> found = new ArrayList<>();
    searches.forEach((key, asked) -> {
      if (asked.times >= OFTEN_ENOUGH && key.startsWith(folded) && found.size() < most) {
        found.add(asked.text);
      }
    });
    return found;
  }
}
