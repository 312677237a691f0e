package dragoman.engine.lucene;

import com.ibm.icu.text.BreakIterator;
import dragoman.analysis.Spelling;
import dragoman.cache.Kept;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * How the lexicon writes: the words of its labels, and whole labels in scripts that write no spaces
 * or no letters, where it is the whole that can be told from a slip.
 */
public final class LabelSpellings {

  /** In characters; a shorter label is one slip from too many other words. */
  private static final int SHORTEST_WHOLE = 4;

  private static final int MOST_KEPT = 2000;

  private final Lexicon lexicon;
  private final Map<String, List<String>> near = Kept.most(MOST_KEPT);
  private Optional<Map<Integer, Map<String, String>>> spellings = Optional.empty();

  public LabelSpellings(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * As written, by first character and then by what is compared. Read when a word is first not
   * found, since starting should not wait for it.
   */
  private synchronized Map<Integer, Map<String, String>> spellings() {
    if (spellings.isEmpty()) {
      Map<Integer, Map<String, String>> read = new HashMap<>();
      BreakIterator words = BreakIterator.getWordInstance();
      for (Concept concept : lexicon.concepts()) {
        if (concept.kind().isSearched() && concept.kind() != Kind.LOOKALIKE) {
          for (String language : Lexicon.LANGUAGES) {
            lexicon.labels(concept, language).forEach(label -> add(label, words, read));
          }
        }
      }
      spellings = Optional.of(read);
    }
    return spellings.get();
  }

  private static void add(
      String label, BreakIterator words, Map<Integer, Map<String, String>> spellings) {
    boolean alphabetic = false;
    words.setText(label);
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      String word = label.substring(start, end);
      if (Spelling.isAlphabetic(word)) {
        alphabetic = true;
        put(word, Words.SHORTEST_WITH_TYPO, spellings);
      }
    }
    if (!alphabetic && label.chars().noneMatch(Character::isWhitespace)) {
      put(label, SHORTEST_WHOLE, spellings);
    }
  }

  private static void put(
      String written, int shortest, Map<Integer, Map<String, String>> spellings) {
    String compared = Spelling.folded(written);
    if (compared.codePointCount(0, compared.length()) >= shortest) {
      spellings
          .computeIfAbsent(compared.codePointAt(0), c -> new LinkedHashMap<>())
          .putIfAbsent(compared, written);
    }
  }

  /** Words or labels at one typo from this one, which begin as it does. */
  List<String> near(String typed) {
    return near.computeIfAbsent(Spelling.folded(typed), this::nearTo);
  }

  private List<String> nearTo(String compared) {
    int length = compared.codePointCount(0, compared.length());
    if (length < (Spelling.isAlphabetic(compared) ? Words.SHORTEST_WITH_TYPO : SHORTEST_WHOLE)) {
      return List.of();
    }
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(new LevenshteinAutomata(compared, true).toAutomaton(1));
    return spellings().getOrDefault(compared.codePointAt(0), Map.of()).entrySet().stream()
        .filter(entry -> !entry.getKey().equals(compared) && near.run(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
