package dragoman.corpus.source;

import dragoman.corpus.CorpusFile;
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
    PageSink sink = new PageSink(file, savedAt(file), pages, problems);
    try (InputStream in = unpacked(new BufferedInputStream(Files.newInputStream(file.path())))) {
      in.mark(SNIFFED);
      byte[] head = in.readNBytes(SNIFFED);
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

  /** Gzip is told by its magic number (RFC 1952, 2.3.1): crawlers forget the ending. */
  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    byte[] magic = in.readNBytes(2);
    in.reset();
    return Arrays.equals(magic, new byte[] {0x1F, (byte) 0x8B})
        ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16))
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
