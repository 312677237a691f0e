package dragoman.corpus.source;

import java.io.IOException;
import java.io.InputStream;

/** How much is read at once: what keeps memory bounded whatever lies in the corpus. */
final class Limits {
  /** No news page comes near this; what does is an archive under a wrong name, or an attack. */
  static final int PAGE_BYTES = 8 << 20;

  private Limits() {}

  /** The whole stream, if it is a page. */
  static byte[] page(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(PAGE_BYTES + 1);
    if (bytes.length > PAGE_BYTES) {
      throw new IOException(
          "larger than " + (PAGE_BYTES >> 20) + " MB: too large for one page, split it");
    }
    return bytes;
  }
}
