package dragoman.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.Console;
import java.util.Optional;

/** Whether a person is looking, and what they may be shown. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** What a page holds must not steer the terminal: no controls, none that turn the line. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || turns(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** As much of the text as fits into so many columns, with an ellipsis where it goes on. */
  static String cut(String text, int columns) {
    if (columns(text) <= columns) {
      return text;
    }
    int used = 1;
    int end = 0;
    while (used + columns(text.codePointAt(end)) <= columns) {
      used += columns(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(0, end) + "…";
  }

  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - columns(text)));
  }

  private static int columns(String text) {
    return text.codePoints().map(Terminal::columns).sum();
  }

  /** Unicode annex 11: Han, kana and Hangul take two columns; marks on a letter take none. */
  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.FULLWIDTH, UCharacter.EastAsianWidth.WIDE -> 2;
      default -> 1;
    };
  }
}
