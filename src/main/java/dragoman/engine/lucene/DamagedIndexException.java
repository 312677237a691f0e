package dragoman.engine.lucene;

import java.nio.file.Path;

/** An index whose files are not as they were written. */
public final class DamagedIndexException extends IndexException {

  DamagedIndexException(Path index, Throwable cause) {
    super(index + " cannot be read (" + reason(cause) + "): make it anew with --reindex", cause);
  }

  private static String reason(Throwable cause) {
    String kind = cause.getClass().getSimpleName().replaceFirst("(Index)?Exception$", "");
    return cause.getMessage() == null ? kind : kind + ": " + cause.getMessage();
  }
}
