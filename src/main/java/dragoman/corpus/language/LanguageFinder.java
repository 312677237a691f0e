package dragoman.corpus.language;

import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.THAI;

import dragoman.corpus.Found;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the language of a text: its script first, the statistical model for the rest. */
public final class LanguageFinder {
  private static final double UNSURE = 0.95;

  /** So many function words are two sentences' at least. */
  private static final int MANY = 20;

  /** One or two are in any language's texts by chance: "on", "me" and "all" are Estonian too. */
  private static final int FEW = 3;

  /** A quotation of a film's name has fewer. */
  private static final int SEVERAL = 5;

  private final Set<String> languages;
  private final LanguageModel model;
  private final FunctionWords words;

  /** Finds one of these languages. */
  public LanguageFinder(Set<String> languages) {
    this.languages = Set.copyOf(languages);
    this.model = new LanguageModel(languages);
    this.words = new FunctionWords(languages);
  }

  /** The language, {@code und} with confidence 0 where the text has no letters. */
  public Found<String> find(String text) {
    Scripts scripts = new Scripts(text);
    if (scripts.letters() == 0) {
      return new Found<>("und", "none", 0);
    }
    return byScript(scripts, text)
        .or(() -> Vietnamese.confidence(text).map(c -> new Found<>("vi", "letters", c)))
        .or(() -> unaccented(text))
        .orElseGet(() -> byModel(text));
  }

  /**
   * The language as far as it shows without the model: good enough to tell prose from what is
   * around it, and quick.
   */
  public String guess(String text) {
    Map<String, Integer> counts = words.in(text);
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() >= MANY)
        .filter(most -> most.getValue() > 2 * rival(counts, most.getKey()))
        .filter(most -> Vietnamese.confidence(text).isEmpty())
        .map(Map.Entry::getKey)
        .orElseGet(() -> find(text).value());
  }

  /**
   * Whether a paragraph may be in another language than the text it stands in. The model need not
   * be asked where the text's language has more of its function words than any other.
   */
  boolean doubts(String paragraph, String main) {
    boolean vietnamese = Vietnamese.confidence(paragraph).isPresent();
    if (vietnamese || main.equals("vi")) {
      return !vietnamese || !main.equals("vi");
    }
    Map<String, Integer> counts = words.in(paragraph);
    int own = counts.getOrDefault(main, 0);
    return own == 0
        || rival(counts, main) >= own
        || (IndonesianOrMalay.isEither(main)
            && !IndonesianOrMalay.by(paragraph, 2).orElse(main).equals(main));
  }

  /** Whether a paragraph's function words say the same as the model: then both are right. */
  boolean confirms(String paragraph, String language) {
    Map<String, Integer> counts = words.in(paragraph);
    int own = counts.getOrDefault(language, 0);
    return own >= SEVERAL && own >= 2 * rival(counts, language);
  }

  /** How many function words the next language has; of two that share theirs, neither rivals. */
  private static int rival(Map<String, Integer> counts, String language) {
    return counts.entrySet().stream()
        .filter(other -> !other.getKey().equals(language))
        .filter(other ->
            !(IndonesianOrMalay.isEither(language) && IndonesianOrMalay.isEither(other.getKey())))
        .mapToInt(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private Optional<Found<String>> unaccented(String text) {
    return languages.contains("vi") && Vietnamese.isInSyllables(text)
        ? Optional.of(new Found<>("vi", "syllables", 0.9))
        : Optional.empty();
  }

  /**
   * The model's language, but that of the function words where it is not sure: short texts tell the
   * model little.
   */
  private Found<String> byModel(String text) {
    Found<String> found = byModelAlone(text);
    Map<String, Integer> counts = words.in(text);
    // Vietnamese without its marks has no function words to count.
    return found.confidence() >= UNSURE || found.value().equals("vi")
        ? found
        : counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .filter(most -> most.getValue() >= FEW)
            .filter(most -> most.getValue() >= 2 * rival(counts, most.getKey()))
            .filter(most -> most.getValue() > 2 * counts.getOrDefault(found.value(), 0))
            .map(most -> new Found<>(most.getKey(), "words", 0.9))
            .orElse(found);
  }

  private Found<String> byModelAlone(String text) {
    Found<String> found = model.find(text);
    if (!IndonesianOrMalay.isEither(found.value()) || !languages.containsAll(Set.of("id", "ms"))) {
      return found;
    }
    // One word may be a name or a loan; it decides only where the model does not know either.
    return IndonesianOrMalay.by(text, found.confidence() < UNSURE ? 1 : 2)
        .filter(byWords -> !byWords.equals(found.value()))
        .map(byWords -> new Found<>(byWords, "words", 0.9))
        .orElse(found);
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
