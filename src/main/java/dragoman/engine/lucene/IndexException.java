package dragoman.engine.lucene;

/** An index that cannot be used; the message says why and what helps. */
public final class IndexException extends RuntimeException {

  public IndexException(String message) {
    super(message);
  }

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
