package dragoman.corpus;

/**
 * A value read off a page, with how it was found.
 *
 * @param value what was found
 * @param rule the name of the rule that spoke, as {@code dateFrom} shows it to users
 * @param confidence from 0 (a guess) to 1 (the page states it in a field made for it)
 */
public record Found<T>(T value, String rule, double confidence) {

  public Found {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1]: " + confidence);
    }
  }
}
