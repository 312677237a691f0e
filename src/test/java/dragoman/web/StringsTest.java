package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.ibm.icu.text.MessageFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class StringsTest {

  @SuppressWarnings("UnusedVariable") // names the languages for the tests
  private static final Iterable<String> LANGUAGES = Strings.LANGUAGES;

  /** A translator may leave nothing out, and must keep the names of what is filled in. */
  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyLanguageSaysEverything(String language) {
    Strings english = Strings.in("en");
    Strings strings = Strings.in(language);
    assertEquals(
        new TreeSet<>(english.entries().keySet()), new TreeSet<>(strings.entries().keySet()));
    for (String key : english.entries().keySet()) {
      assertFalse(strings.text(key).isBlank(), key);
      assertEquals(arguments(english.text(key)), arguments(strings.text(key)), key);
    }
  }

  private static Set<String> arguments(String message) {
    return new TreeSet<>(new MessageFormat(message).getArgumentNames());
  }
}
