package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A name after its language's chain, as texts go through it.
 *
 * @param key the characters of its tokens; empty where the chain does not keep all of it, since
 *     what is left of a name with a word dropped means less
 * @param words its words before they were stemmed
 * @param cases the case bits of its first words, as {@link Label} has them
 */
record AnalysedLabel(String key, List<String> words, long cases) {

  private static final AnalysedLabel NONE = new AnalysedLabel("", List.of(), 0);

  static AnalysedLabel of(String label, String language) {
    Tokens tokens = TextAnalysis.tokens(label, language);
    StringBuilder key = new StringBuilder();
    long cases = 0;
    List<String> words = new ArrayList<>();
    int last = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isAlternative(i)) {
        continue;
      }
      char separator =
          last < 0 ? Separator.NONE : Separator.between(label, tokens.end(last), tokens.start(i));
      if (separator != Separator.NONE) {
        key.append(separator);
      }
      key.append(tokens.chars(), tokens.termStart(i), tokens.termLength(i));
      if (words.size() < Label.CASED_WORDS) {
        cases |= (long) tokens.caseBits(i) << (2 * words.size());
      }
      words.add(tokens.surface(i).toString());
      last = i;
    }
    return isWhole(label, tokens)
        ? new AnalysedLabel(key.toString(), List.copyOf(words), cases)
        : NONE;
  }

  private static boolean isWhole(String label, Tokens tokens) {
    BitSet kept = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      kept.set(tokens.start(i), tokens.end(i));
    }
    return IntStream.range(0, label.length())
        .allMatch(i -> kept.get(i) || !Character.isLetterOrDigit(label.charAt(i)));
  }
}
