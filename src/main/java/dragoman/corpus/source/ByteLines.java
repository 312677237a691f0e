package dragoman.corpus.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of bytes, of which none is kept longer than a page may be. */
final class ByteLines {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int number;
  private boolean tooLong;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** The next line without its line feed; cut short if {@link #tooLong}. */
  Optional<byte[]> next() throws IOException {
    tooLong = false;
    if (isAtEnd()) {
      return Optional.empty();
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    while (!isAtEnd()) {
      int end = position;
      while (end < limit && buffer[end] != '\n') {
        end++;
      }
      add(line, end - position);
      position = end;
      if (end < limit) {
        position++;
        break;
      }
    }
    return Optional.of(line.toByteArray());
  }

  private void add(ByteArrayOutputStream line, int length) {
    int room = Math.min(length, Limits.PAGE_BYTES - line.size());
    line.write(buffer, position, room);
    tooLong |= room < length;
  }

  /** Reads on where nothing is left. */
  private boolean isAtEnd() throws IOException {
    if (position == limit) {
      limit = Math.max(0, in.read(buffer));
      position = 0;
    }
    return limit == 0;
  }

  /** The number of the line last read, from 1. */
  int number() {
    return number;
  }

  boolean tooLong() {
    return tooLong;
  }
}
