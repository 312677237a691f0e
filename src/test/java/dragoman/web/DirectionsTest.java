package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionsTest {

  /** Written here with < > for an override and its end, [ ] for an isolate and its. */
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a<b>c, a<b>c",
    "a<b, a<b>",
    "a[b<c, a[b<c>]",
    "a]b<c, ab<c>",
    "a>b, ab",
    "[a<b]c, [a<b]c",
    "[a>b]c, [ab]c",
    "<a[b>c], <a[bc]>"
  })
  void aTextsDirectionsEndWithIt(String text, String closed) {
    assertEquals(closed, readable(Directions.closed(written(text))));
  }

  private static String written(String text) {
    return text.replace('<', '\u202e')
        .replace('>', '\u202c')
        .replace('[', '\u2067')
        .replace(']', '\u2069');
  }

  private static String readable(String text) {
    return text.replace('\u202e', '<')
        .replace('\u202c', '>')
        .replace('\u2067', '[')
        .replace('\u2069', ']');
  }
}
