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
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    tooLong = false;
    int b = read();
    if (b < 0) {
      return Optional.empty();
    }
    number++;
    for (; b >= 0 && b != '\n'; b = read()) {
      if (line.size() < Limits.PAGE_BYTES) {
        line.write(b);
      } else {
        tooLong = true;
      }
    }
    return Optional.of(line.toByteArray());
  }

  private int read() throws IOException {
    if (position == limit) {
      limit = in.read(buffer);
      position = 0;
      if (limit <= 0) {
        limit = 0;
        return -1;
      }
    }
    return buffer[position++] & 0xFF;
  }

  /** The number of the line last read, from 1. */
  int number() {
    return number;
  }

  boolean tooLong() {
    return tooLong;
  }
}
