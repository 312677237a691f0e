package dragoman.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of words that only together join others, or ask: <i>bao nhiêu</i> is how many, <i>bao</i>
 * alone a bag. Words of an unspaced script that are cut into several are runs too.
 */
final class FunctionPhrases {

  /** By their first word, the longest first. */
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  /** Adds a run of words as a chain makes them. */
  void add(List<String> words) {
    List<List<String>> same = phrases.computeIfAbsent(words.getFirst(), w -> new ArrayList<>(1));
    same.add(List.copyOf(words));
    same.sort(Comparator.comparingInt((List<String> w) -> w.size()).reversed());
  }

  /** Marks the words of each run from a token on. */
  void mark(Tokens tokens, int from) {
    if (phrases.isEmpty()) {
      return;
    }
    for (int i = from; i < tokens.size(); i++) {
      if (!tokens.isAlternative(i)) {
        List<List<String>> begun = phrases.getOrDefault(tokens.surface(i).toString(), List.of());
        for (List<String> phrase : begun) {
          int end = end(phrase, tokens, i);
          if (end > i) {
            for (int word = i; word < end; word++) {
              tokens.markFunctionWord(word);
            }
            i = end - 1;
            break;
          }
        }
      }
    }
  }

  /** One past the last token of a run that begins at a token; the token where it does not. */
  private static int end(List<String> phrase, Tokens tokens, int first) {
    int i = first;
    for (String word : phrase) {
      if (i == tokens.size() || CharSequence.compare(word, tokens.surface(i)) != 0) {
        return first;
      }
      i++;
      while (i < tokens.size() && tokens.isAlternative(i)) {
        i++;
      }
    }
    return i;
  }
}
