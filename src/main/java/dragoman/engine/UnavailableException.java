package dragoman.engine;

/** What holds the index cannot be reached or cannot answer in full for now; it may come back. */
public final class UnavailableException extends RuntimeException {

  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
