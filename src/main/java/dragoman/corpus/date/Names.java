package dragoman.corpus.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Names of months or weekdays in every language of CLDR, formatted and standalone, wide and
 * abbreviated. A name of two words, as some of Sorani's and Irish's months, is not found in a text.
 */
final class Names {
  /** Months, 1 to 12. */
  static final Names MONTHS = new Names(Names::months);

  /** Weekdays, 1 (Monday) to 7, as {@link java.time.DayOfWeek} counts. */
  static final Names WEEKDAYS = new Names(Names::weekdays);

  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {
    DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED, DateFormatSymbols.SHORT
  };

  private final Function<String, Map<String, Integer>> load;
  private final Map<String, Map<String, Integer>> byLanguage = new ConcurrentHashMap<>();

  private Names(Function<String, Map<String, Integer>> load) {
    this.load = load;
  }

  /** What the word means in the language, else in English. */
  OptionalInt number(String word, String language) {
    String key = key(word);
    Integer number = of(language).get(key);
    if (number == null) {
      number = of("en").get(key);
    }
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** What the word means in the language, else in English, else in any where it is a name. */
  OptionalInt anywhere(String word, String language) {
    OptionalInt known = number(word, language);
    if (known.isPresent()) {
      return known;
    }
    Integer number = of(ALL).get(key(word));
    return number == null || number == AMBIGUOUS ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** As {@link #anywhere}, of a word that in scripts without spaces runs on behind the name. */
  OptionalInt startOf(String word, String language) {
    // Hebrew writes "in" at the word: במאי.
    String bare = language.equals("he") ? word.replaceFirst("^ב(?=\\p{L}{2})", "") : word;
    OptionalInt whole = anywhere(bare, language);
    boolean spaced = UnicodeScript.of(word.codePointAt(0)) != UnicodeScript.THAI;
    for (int end = word.length() - 1; whole.isEmpty() && !spaced && end >= 3; end--) {
      whole = number(word.substring(0, end), language);
    }
    return whole;
  }

  private static final String ALL = "*";

  /** Listopad is October in Croatian and November in Polish. */
  private static final int AMBIGUOUS = 0;

  private Map<String, Integer> of(String language) {
    return byLanguage.computeIfAbsent(language, l -> l.equals(ALL) ? all() : load.apply(l));
  }

  private Map<String, Integer> all() {
    Map<String, Integer> all = new HashMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getCountry().isEmpty()) {
        load.apply(locale.getBaseName())
            .forEach((name, n) -> all.merge(name, n, (a, b) -> a.equals(b) ? a : AMBIGUOUS));
      }
    }
    return all;
  }

  private static Map<String, Integer> months(String language) {
    DateFormatSymbols symbols = symbols(language);
    Map<String, Integer> names = new HashMap<>();
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        if (width != DateFormatSymbols.SHORT) {
          String[] months = symbols.getMonths(context, width);
          for (int i = 0; i < 12; i++) {
            put(names, months[i], i + 1);
          }
        }
      }
    }
    return names;
  }

  private static Map<String, Integer> weekdays(String language) {
    DateFormatSymbols symbols = symbols(language);
    Map<String, Integer> names = new HashMap<>();
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        String[] days = symbols.getWeekdays(context, width);
        for (int i = 1; i <= 7; i++) {
          put(names, days[i], i == 1 ? 7 : i - 1);
        }
      }
    }
    return names;
  }

  /** Thai and Japanese locales default to other calendars: the Gregorian one is asked for. */
  private static DateFormatSymbols symbols(String language) {
    return new DateFormatSymbols(GregorianCalendar.class, new ULocale(language));
  }

  private static void put(Map<String, Integer> names, String name, int number) {
    String key = key(name);
    if (!key.isEmpty() && key.chars().anyMatch(Character::isLetter)) {
      names.putIfAbsent(key, number);
    }
  }

  private static String key(String name) {
    return name.replaceAll("[.॰]", "").strip().toLowerCase(Locale.ROOT);
  }

  /** Every key of the language, for tests. */
  Set<String> names(String language) {
    return of(language).keySet();
  }
}
