package dragoman.corpus.date;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weekdays named in a text. */
public final class Weekdays {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:[-\\s]\\p{L}[\\p{L}\\p{M}]*)?");

  private Weekdays() {}

  /** The first weekday that the text names in full. */
  public static Optional<DayOfWeek> in(String text, String language) {
    Matcher m = WORD.matcher(text);
    for (int from = 0; m.find(from); from = m.start() + firstWord(m.group())) {
      String two = m.group();
      String one = two.substring(0, firstWord(two));
      for (String word : new String[] {two, one}) {
        // Abbreviations are words of their own in other places: "mar", "so", "sat".
        var number =
            word.length() < 4 ? OptionalInt.empty() : Names.WEEKDAYS.number(word, language);
        if (number.isPresent()) {
          return Optional.of(DayOfWeek.of(number.getAsInt()));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the text is a weekday and nothing else, abbreviated too. */
  public static boolean isName(String text, String language) {
    return Names.WEEKDAYS.number(text.replaceAll("[\\s.,]+$", ""), language).isPresent();
  }

  private static int firstWord(String words) {
    int end = 0;
    while (end < words.length() && words.charAt(end) != ' ' && words.charAt(end) != '-') {
      end++;
    }
    return end;
  }
}
