package dragoman.engine;

/** A cursor that no answer of this engine gave. */
public final class BadCursorException extends RuntimeException {

  public BadCursorException(String cursor) {
    super("\"" + cursor + "\" is no cursor of this server: take it from an answer's \"next\"");
  }
}
