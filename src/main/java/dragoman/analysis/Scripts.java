package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which languages a text can be in, going by its letters (UAX #24). */
final class Scripts {

  /** Those of each language; looking them up reads CLDR. */
  private static final Map<String, int[]> KNOWN = new ConcurrentHashMap<>();

  private Scripts() {}

  /** The scripts of a text's letters. */
  static BitSet of(CharSequence text) {
    BitSet scripts = new BitSet();
    text.codePoints()
        .map(UScript::getScript)
        .filter(s -> s > UScript.INHERITED)
        .forEach(scripts::set);
    return scripts;
  }

  /** Whether the language is written in one of the scripts. */
  static boolean canBe(String language, BitSet scripts) {
    int[] own = KNOWN.computeIfAbsent(language, Scripts::of);
    if (own.length == 0) {
      return true; // CLDR does not say
    }
    for (int script : own) {
      if (scripts.get(script)) {
        return true;
      }
    }
    return false;
  }

  private static int[] of(String language) {
    int[] own = UScript.getCode(ULocale.forLanguageTag(language));
    return own == null ? new int[0] : own;
  }
}
