package dragoman.corpus.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The script a text is in; Han, kana and Hangul count as one, as Japanese mixes them. */
final class ScriptOf {
  private ScriptOf() {}

  /** The script of most letters. */
  static Optional<UnicodeScript> most(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> counts.merge(family(c), 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The share of the letters that are in the script. */
  static double share(String text, UnicodeScript script) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long own =
        text.codePoints().filter(Character::isLetter).filter(c -> family(c) == script).count();
    return letters == 0 ? 0 : (double) own / letters;
  }

  private static UnicodeScript family(int c) {
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> UnicodeScript.HAN;
      case UnicodeScript other -> other;
    };
  }
}
