package dragoman.cli;

/** A command line that cannot be meant; the message names the flag and the remedy. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
