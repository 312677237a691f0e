package dragoman.corpus.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins paragraphs that were broken at a fixed width, as mails and agency wires are (RFC 3676 calls
 * it "fixed" text).
 *
 * <p>A line was broken there if the first word of the next one would not have fitted. A text is
 * such a text if several of its lines go on in the next with a small letter and hardly any line is
 * longer than these.
 */
final class HardWrap {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 100;

  private static final int BY_HAND = 6;

  /** So many lines that go on in the next do not come about by chance. */
  private static final int ENOUGH = 3;

  private HardWrap() {}

  /** The lines with broken paragraphs joined; blank lines stay, as they part paragraphs. */
  static List<String> undone(List<String> lines) {
    int width = width(lines);
    if (width == 0) {
      return lines;
    }
    List<String> joined = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      if (!joined.isEmpty() && isBroken(before, line, width)) {
        joined.set(joined.size() - 1, joined.getLast() + " " + line);
      } else {
        joined.add(line);
      }
      before = line;
    }
    return joined;
  }

  /** The width that the text was broken at, 0 if it was not. */
  private static int width(List<String> lines) {
    int width = 0;
    int goingOn = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).length();
      if (length >= NARROWEST && length <= WIDEST && goesOn(lines.get(i), lines.get(i + 1))) {
        goingOn++;
        width = Math.max(width, length);
      }
    }
    int most = width;
    long longer = lines.stream().filter(line -> line.length() > most + 5).count();
    return goingOn >= ENOUGH && longer <= goingOn / 3 ? width : 0;
  }

  private static boolean goesOn(String line, String next) {
    return !next.isEmpty() && Character.isLowerCase(next.charAt(0)) && !Shape.of(line).sentence();
  }

  private static boolean isBroken(String line, String next, int width) {
    if (next.isEmpty() || line.length() > WIDEST || isItem(next)) {
      return false;
    }
    int firstWord = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    // Who breaks lines by hand is not that exact.
    int tolerance = Shape.of(line).sentence() ? 0 : BY_HAND;
    return line.length() >= width * 0.6 && line.length() + 1 + firstWord > width - tolerance;
  }

  /** A list's item begins a line of its own. */
  static boolean isItem(String line) {
    return line.matches("^(?:[-–—•*·▪■●○‣◦]|\\p{N}{1,2}[.)]|\\(?\\p{L}[.)])\\s.*");
  }
}
