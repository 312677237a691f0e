package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/** Which languages a text can be in, going by its letters (UAX #24). */
final class Scripts {

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
    int[] own = UScript.getCode(ULocale.forLanguageTag(language));
    if (own == null) {
      return true;
    }
    for (int script : own) {
      if (scripts.get(script)) {
        return true;
      }
    }
    return false;
  }
}
