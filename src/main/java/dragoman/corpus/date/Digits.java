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
}
