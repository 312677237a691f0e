package dragoman.web;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.List;

/**
 * A name where there is little room: on two lines if it has words, and cut where even that is not
 * enough.
 */
final class ShortLabel {

  /** Columns of a line, as in a terminal: an ideograph takes two, a mark above a letter none. */
  private static final int COLUMNS = 13;

  private ShortLabel() {}

  static List<String> lines(String label) {
    if (columns(label) <= COLUMNS) {
      return List.of(label);
    }
    int best = -1;
    for (int i = label.indexOf(' '); i >= 0; i = label.indexOf(' ', i + 1)) {
      if (best < 0 || longer(label, i) < longer(label, best)) {
        best = i;
      }
    }
    return best < 0
        ? List.of(cut(label))
        : List.of(cut(label.substring(0, best)), cut(label.substring(best + 1)));
  }

  private static int longer(String label, int space) {
    return Math.max(columns(label.substring(0, space)), columns(label.substring(space + 1)));
  }

  private static String cut(String text) {
    if (columns(text) <= COLUMNS) {
      return text;
    }
    BreakIterator letters = BreakIterator.getCharacterInstance();
    letters.setText(text);
    int end = 0;
    for (int next = letters.next();
        next != BreakIterator.DONE && columns(text.substring(0, next)) < COLUMNS;
        next = letters.next()) {
      end = next;
    }
    return text.substring(0, end) + "…";
  }

  private static int columns(String text) {
    return text.codePoints().map(ShortLabel::columns).sum();
  }

  private static int columns(int letter) {
    return switch (UCharacter.getType(letter)) {
      case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.FORMAT -> 0;
      default ->
          switch (UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
            default -> 1;
          };
    };
  }
}
