package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Puts a lexicon's labels through a language's chain, as texts go through it. */
final class LabelTries {

  private final Lexicon lexicon;

  LabelTries(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The labels of one language, as texts of that language show them. */
  LabelTrie of(String language) {
    LabelTrie trie = new LabelTrie();
    eachLabel(language, (key, label) -> trie.add(key, label));
    return trie;
  }

  /** Calls with every label's analysed form. */
  void eachLabel(String language, BiConsumer<String, Label> sink) {
    for (Concept concept : lexicon.concepts()) {
      for (String label : lexicon.labels(concept, language)) {
        analyse(language, concept, label, false, sink);
      }
      for (String place : concept.places(language)) {
        analyse(language, concept, place, true, sink);
      }
    }
  }

  private static void analyse(
      String language,
      Concept concept,
      String label,
      boolean place,
      BiConsumer<String, Label> sink) {
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
      if (concept.kind().isName() && words.size() < Label.CASED_WORDS) {
        cases |= (long) tokens.caseBits(i) << (2 * words.size());
      }
      words.add(tokens.surface(i).toString());
      last = i;
    }
    if (!key.isEmpty() && isWhole(label, tokens)) {
      sink.accept(key.toString(), new Label(concept, List.copyOf(words), cases, place));
    }
  }

  /** Whether the chain keeps all of a label: what is left of one with a word dropped means less. */
  private static boolean isWhole(String label, Tokens tokens) {
    BitSet kept = new BitSet();
    for (int i = 0; i < tokens.size(); i++) {
      kept.set(tokens.start(i), tokens.end(i));
    }
    return IntStream.range(0, label.length())
        .allMatch(i -> kept.get(i) || !Character.isLetterOrDigit(label.charAt(i)));
  }
}
