package dragoman.web;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps a text's invisible directions (UAX #9: embeddings, overrides, isolates) to itself. An
 * override without an end would turn what follows on the page around, and an end without a
 * beginning would close the page's own isolation.
 */
final class Directions {

  private static final char POP = '\u202c';
  private static final char POP_ISOLATE = '\u2069';

  private Directions() {}

  /**
   * The text with every direction that it opens closed, and nothing closed that it did not open.
   */
  static String closed(String text) {
    if (text.chars().noneMatch(Directions::isControl)) {
      return text;
    }
    StringBuilder closed = new StringBuilder(text.length() + 4);
    Deque<Character> open = new ArrayDeque<>(); // what will close each, the innermost first
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u202a', '\u202b', '\u202d', '\u202e' -> open.push(POP);
        case '\u2066', '\u2067', '\u2068' -> open.push(POP_ISOLATE);
        case POP, POP_ISOLATE -> {
          if (!open.contains(c)) {
            continue;
          }
          // An isolate's end closes the embeddings in it; an embedding's end leaves isolates alone.
          if (c == POP && open.element() != POP) {
            continue;
          }
          while (open.pop() != c) {
            // already closed by what encloses it
          }
        }
        default -> {}
      }
      closed.append(c);
    }
    open.forEach(closed::append);
    return closed.toString();
  }

  private static boolean isControl(int c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
