package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import org.junit.jupiter.api.Test;

class SoundsTest {

  @Test
  void aWordInAnyScriptOfUnicodeIsReadAloudOrSilent() {
    int scripts = UCharacter.getIntPropertyMaxValue(UProperty.SCRIPT);
    int seen = 0;
    for (int script = 0; script <= scripts; script++) {
      UnicodeSet letters = new UnicodeSet();
      letters.applyIntPropertyValue(UProperty.SCRIPT, script);
      letters.retainAll(new UnicodeSet("[:L:]"));
      if (!letters.isEmpty()) {
        seen++;
        String word = Character.toString(letters.charAt(0)).repeat(4);
        assertTrue(
            Sounds.latin(word).chars().allMatch(c -> c >= 'a' && c <= 'z'),
            UScript.getName(script));
      }
    }
    assertTrue(seen > 150, "scripts with letters: " + seen);
  }
}
