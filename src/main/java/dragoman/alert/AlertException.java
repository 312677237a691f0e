package dragoman.alert;

/** A mistake in an alert file; the message names the file, the line and the remedy. */
public final class AlertException extends RuntimeException {

  AlertException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
