package dragoman.corpus.date;

import java.util.OptionalInt;

/** The year that a newsroom means by a number. */
final class Years {
  /** The Thai solar calendar counts from 543 BC. */
  private static final int BUDDHIST = 543;

  /** The web starts in 1991; older pages are not saved, older years not years of publication. */
  private static final int FIRST = 1980;

  private static final int LAST = 2099;

  private Years() {}

  /**
   * The Gregorian year of one written with two or four digits.
   *
   * @param language Thai pages write 68 for 2568, which is 2025
   */
  static OptionalInt gregorian(String digits, String language) {
    int number = Integer.parseInt(digits);
    if (digits.length() == 2) {
      // From 2500 + 43 the Buddhist reading is in this century, and a Christian one in the future.
      boolean buddhist = language.equals("th") && number >= BUDDHIST - 500;
      return plausible(buddhist ? 2500 + number - BUDDHIST : 2000 + number);
    }
    return plausible(number > 2400 ? number - BUDDHIST : number);
  }

  /** A Japanese era's year; eras by their first year, year 1 being 元年. */
  static OptionalInt ofEra(String era, String digits) {
    int year = digits.equals("元") ? 1 : Integer.parseInt(digits);
    return switch (era) {
      case "令和", "R" -> plausible(2018 + year);
      case "平成", "H" -> plausible(1988 + year);
      case "昭和", "S" -> plausible(1925 + year);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt plausible(int year) {
    return year >= FIRST && year <= LAST ? OptionalInt.of(year) : OptionalInt.empty();
  }
}
