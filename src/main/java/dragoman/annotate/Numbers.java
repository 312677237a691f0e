package dragoman.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text that tell of which event it is: how many aircraft, how much money. They are
 * the same in every language but for their separators and digits.
 */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])\\p{Nd}+(?:[.,\\u00A0\\u202F ]\\p{Nd}{3}(?!\\p{Nd}))*");

  private static final Pattern SEPARATORS = Pattern.compile("[.,\\u00A0\\u202F ]");

  /** Days, hours and small counts are everywhere. */
  private static final int SMALLEST = 32;

  private static final int MOST = 40;

  private Numbers() {}

  /** A number, and its first character. */
  record Figure(int start, int hash) {}

  static List<Figure> of(String text) {
    List<Figure> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (numbers.size() < MOST && matcher.find()) {
      long value = value(SEPARATORS.matcher(matcher.group()).replaceAll(""));
      if (value >= SMALLEST && !isYear(value)) {
        // Concepts' ids hash words; this keeps clear of them.
        numbers.add(new Figure(matcher.start(), ("#" + value).hashCode()));
      }
    }
    return numbers;
  }

  private static long value(String digits) {
    long value = 0;
    for (int i = 0; i < digits.length() && value < Integer.MAX_VALUE; ) {
      int c = digits.codePointAt(i);
      value = 10 * value + Character.digit(c, 10);
      i += Character.charCount(c);
    }
    return value;
  }

  /** Of the common era or the Buddhist one. */
  private static boolean isYear(long value) {
    return (value >= 1900 && value < 2100) || (value >= 2440 && value < 2640);
  }
}
