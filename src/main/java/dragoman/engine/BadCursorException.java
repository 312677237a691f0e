package dragoman.engine;

/** A cursor that no answer of this engine gave to this search. */
public final class BadCursorException extends RuntimeException {

  private BadCursorException(String message) {
    super(message);
  }

  /** A text that no answer gave. */
  public static BadCursorException unknown(String cursor) {
    return new BadCursorException(
        "\"" + cursor + "\" is no cursor of this server: take it from an answer's \"next\"");
  }

  /** The cursor of another search, which would go on at no place of this one. */
  public static BadCursorException ofAnotherSearch() {
    return new BadCursorException(
        "the cursor belongs to a search with other words, filters or order: "
            + "change only what an answer looks like, or begin without a cursor");
  }
}
