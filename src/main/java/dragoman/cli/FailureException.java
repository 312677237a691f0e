package dragoman.cli;

/** A task that cannot be done; the message names the value, the place and the remedy. */
final class FailureException extends RuntimeException {
  FailureException(String message) {
    super(message);
  }

  FailureException(String message, Exception cause) {
    super(message, cause);
  }
}
