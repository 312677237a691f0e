package dragoman.corpus.date;

/** Decimal digits of every script as ASCII: Thai ๒๕๖๘, full-width ２０２４, Arabic ٢٠٢٤. */
final class Digits {
  private Digits() {}

  /** The text with ASCII digits, every character at its place. */
  static String ascii(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c > 0x7F && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
    }
    return out.toString();
  }

  /** Han numerals as ASCII: 二〇二四 by digits, 二十三 by tens. */
  static String ofHan(String numerals) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      if (c != '十') {
        out.append(Math.max(0, "〇一二三四五六七八九".indexOf(c)));
      } else {
        out.append(i == 0 ? "1" : "").append(i == numerals.length() - 1 ? "0" : "");
      }
    }
    return out.toString();
  }
}
