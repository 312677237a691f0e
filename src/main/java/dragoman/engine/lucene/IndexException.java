package dragoman.engine.lucene;

/** An index that cannot be used; the message says why and what helps. */
public sealed class IndexException extends RuntimeException permits DamagedIndexException {

  public IndexException(String message) {
    super(message);
  }

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
