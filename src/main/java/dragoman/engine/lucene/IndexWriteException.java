package dragoman.engine.lucene;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * An index that cannot be written: a full disk, a folder without permission. The message says why
 * and what helps; the generation that answers is never touched by it.
 */
public final class IndexWriteException extends IOException {

  private IndexWriteException(String message, Exception cause) {
    super(message, cause);
  }

  static IndexWriteException of(Path index, Exception cause) {
    if (cause instanceof IndexWriteException already) {
      return already;
    }
    Throwable first = first(cause);
    return new IndexWriteException(
        index + " cannot be written (" + reason(first) + "): " + remedy(first), cause);
  }

  /** A writer that has failed once says only that it is closed, and why with its cause. */
  private static Throwable first(Exception e) {
    return e instanceof AlreadyClosedException && e.getCause() != null ? e.getCause() : e;
  }

  private static String reason(Throwable e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileSystemException file when file.getReason() != null ->
          file.getReason() + ", " + file.getFile();
      default ->
          e.getMessage() == null || e.getMessage().isBlank()
              ? e.getClass().getSimpleName()
              : e.getMessage();
    };
  }

  private static String remedy(Throwable e) {
    String permission =
        "give the user who runs this the right to write there, or name another folder with --index";
    String disk =
        "see that its disk has room and can be written, or name a folder on another with --index;"
            + " what was indexed before is unchanged";
    return switch (e) {
      case AccessDeniedException _ -> permission;
      case ReadOnlyFileSystemException _ -> permission;
      default -> disk;
    };
  }
}
