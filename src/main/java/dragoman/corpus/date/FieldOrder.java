package dragoman.corpus.date;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The order of day, month and year in a language's short dates, as CLDR has it. */
enum FieldOrder {
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST;

  private static final Map<String, FieldOrder> BY_LANGUAGE = new ConcurrentHashMap<>();

  /** The order of a BCP 47 tag; its likeliest region is CLDR's (en is en-US). */
  static FieldOrder of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, FieldOrder::read);
  }

  private static FieldOrder read(String language) {
    ULocale locale = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
    DateFormat format =
        DateFormat.getDateInstance(new GregorianCalendar(locale), DateFormat.SHORT, locale);
    String pattern = format instanceof SimpleDateFormat simple ? simple.toPattern() : "d/M/y";
    int day = pattern.indexOf('d');
    int month = Math.max(pattern.indexOf('M'), pattern.indexOf('L'));
    if (pattern.indexOf('y') < Math.min(day, month)) {
      return YEAR_FIRST;
    }
    return month < day ? MONTH_FIRST : DAY_FIRST;
  }
}
