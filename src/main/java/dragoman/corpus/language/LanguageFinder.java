package dragoman.corpus.language;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.THAI;

import dragoman.corpus.Found;
import java.util.Optional;
import java.util.Set;

/** Finds the language of a text: its script first, the statistical model for the rest. */
public final class LanguageFinder {
  private static final double UNSURE = 0.95;

  private final Set<String> languages;
  private final LanguageModel model;

  /** Finds one of these languages. */
  public LanguageFinder(Set<String> languages) {
    this.languages = Set.copyOf(languages);
    this.model = new LanguageModel(languages);
  }

  /** The language, {@code und} with confidence 0 where the text has no letters. */
  public Found<String> find(String text) {
    Scripts scripts = new Scripts(text);
    if (scripts.letters() == 0) {
      return new Found<>("und", "none", 0);
    }
    return byScript(scripts, text)
        .or(() -> Vietnamese.confidence(text).map(c -> new Found<>("vi", "letters", c)))
        .orElseGet(() -> byModel(text));
  }

  private Found<String> byModel(String text) {
    Found<String> found = model.find(text);
    boolean either = found.value().equals("id") || found.value().equals("ms");
    if (!either || !languages.containsAll(Set.of("id", "ms"))) {
      return found;
    }
    int surplus = IndonesianOrMalay.surplus(text);
    String byWords = surplus > 0 ? "id" : "ms";
    // One word may be a name or a loan; it decides only where the model does not know either.
    boolean decides = Math.abs(surplus) >= 2 || (surplus != 0 && found.confidence() < UNSURE);
    return decides && !byWords.equals(found.value()) ? new Found<>(byWords, "words", 0.9) : found;
  }

  /**
   * The scripts that one language has to itself. A fifth is enough: pages in these languages quote
   * Latin names and numbers, and not the other way round. Japanese prose is a third kana and more.
   */
  private static Optional<Found<String>> byScript(Scripts scripts, String text) {
    double thai = scripts.share(THAI);
    double hangul = scripts.share(HANGUL);
    double kana = scripts.share(HIRAGANA, KATAKANA);
    double han = scripts.share(HAN);
    if (thai >= 0.2) {
      return Optional.of(new Found<>("th", "script", Math.min(1, 0.5 + thai / 2)));
    }
    if (hangul >= 0.2) {
      return Optional.of(new Found<>("ko", "script", Math.min(1, 0.5 + hangul / 2)));
    }
    if (kana + han >= 0.2) {
      boolean japanese = kana >= 0.05 * (kana + han) || HanText.isJapanese(text);
      return Optional.of(new Found<>(japanese ? "ja" : "zh", "script", kana > 0 ? 1 : 0.9));
    }
    return Optional.empty();
  }
}
