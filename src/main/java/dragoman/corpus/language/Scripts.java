package dragoman.corpus.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many letters of each script a text has. */
final class Scripts {
  private static final Map<String, Set<String>> OF_LANGUAGE = ofLanguages();

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letters;

  Scripts(String text) {
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> {
          letters++;
          counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        });
  }

  /** The code (ISO 15924) of the script that most letters are in. */
  static String most(String text) {
    return new Scripts(text)
        .counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(e -> UScript.getShortName(UScript.getCodeFromName(e.getKey().name())))
            .orElse("");
  }

  /** Whether most letters are in a script in which the language is not written. */
  static boolean areForeign(String text, String language) {
    Set<String> own = OF_LANGUAGE.getOrDefault(language, Set.of());
    return !own.isEmpty() && !own.contains(most(text));
  }

  /** CLDR's locales of a language have all its scripts: Serbian is written in two. */
  private static Map<String, Set<String>> ofLanguages() {
    Map<String, Set<String>> scripts = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      int[] codes = UScript.getCode(locale);
      for (int code : codes == null ? new int[0] : codes) {
        scripts
            .computeIfAbsent(locale.getLanguage(), l -> new HashSet<>())
            .add(UScript.getShortName(code));
      }
    }
    return scripts;
  }

  int letters() {
    return letters;
  }

  /** The share of the letters that are in any of these scripts. */
  double share(UnicodeScript... scripts) {
    int sum = 0;
    for (UnicodeScript script : scripts) {
      sum += counts.getOrDefault(script, 0);
    }
    return letters == 0 ? 0 : (double) sum / letters;
  }
}
