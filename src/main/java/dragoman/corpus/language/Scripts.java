package dragoman.corpus.language;

import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** How many letters of each script a text has. */
final class Scripts {
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
