package dragoman.corpus.source;

import dragoman.corpus.CorpusFile;
import dragoman.corpus.KnownPages;
import dragoman.corpus.Page;
import dragoman.corpus.Problem;
import dragoman.corpus.Reasons;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Opens a file of the corpus, whatever its kind, and reads its pages. */
public final class PageFiles {
  private static final int SNIFFED = 4096;

  private PageFiles() {}

  /** Hands on every page of the file, in order. Never throws because of what is in the file. */
  public static void read(CorpusFile file, Consumer<Page> pages, Consumer<Problem> problems) {
    read(file, KnownPages.NONE, pages, problems);
  }

  /** The same, where some pages are known already. */
  public static void read(
      CorpusFile file, KnownPages known, Consumer<Page> pages, Consumer<Problem> problems) {
    PageSink sink = new PageSink(file, savedAt(file), known, pages, problems);
    try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file.path())))) {
      in.mark(SNIFFED);
      byte[] head = head(in);
      in.reset();
      if (head.length == 0) {
        sink.problem("", "empty");
      } else {
        Kind.of(file.ending(), head).source().read(in, sink);
      }
    } catch (IOException e) {
      sink.problem("", Reasons.of(e));
    }
    sink.end();
  }

  /** The beginning, as far as it can be read: what is behind it may be broken off. */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[SNIFFED];
    int length = Math.max(0, in.read(head));
    try {
      length += in.readNBytes(head, length, SNIFFED - length);
    } catch (IOException e) {
      // Whoever reads on meets it again, behind what is whole.
      return Arrays.copyOf(head, length);
    }
    return Arrays.copyOf(head, length);
  }

  /**
   * Says that nothing is at hand, so that what was read is handed on before the next read fails.
   */
  private static final class Unpacked extends GZIPInputStream {
    Unpacked(InputStream in) throws IOException {
      super(in, 1 << 16);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** Gzip is told by its magic number (RFC 1952, 2.3.1): crawlers forget the ending. */
  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    return Arrays.equals(magic, new byte[] {0x1F, (byte) 0x8B})
        ? new BufferedInputStream(new Unpacked(in))
        : in;
  }

  private static Instant savedAt(CorpusFile file) {
    try {
      Instant time = Files.getLastModifiedTime(file.path()).toInstant();
      // Archive tools that write no time leave 1970 or 1980 behind: that is no time at all.
      return time.isAfter(Instant.parse("1990-01-01T00:00:00Z")) ? time : Instant.now();
    } catch (IOException e) {
      return Instant.now();
    }
  }
}
