package dragoman.corpus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** Says in a user's words what an exception means. */
public final class Reasons {
  private Reasons() {}

  public static String of(Exception e) {
    return switch (e) {
      case AccessDeniedException _ -> "no permission to read it";
      case NoSuchFileException _ -> "no such file";
      case EOFException _ -> "ends in the middle, perhaps a broken download: fetch it again";
      case ZipException _ -> "broken gzip data: fetch it again";
      case CharacterCodingException _ -> "its bytes are not text in any known encoding";
      case IOException io -> firstLine(io);
      default -> firstLine(e);
    };
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT)
        : message.strip().lines().findFirst().orElse("");
  }
}
