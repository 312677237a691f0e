package dragoman.web;

import com.github.luben.zstd.util.Native;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.compression.zstandard.ZstandardCompression;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Packs answers as clients accept them: with Zstandard, or with gzip. */
final class Compressing {

  private static final Logger LOG = LoggerFactory.getLogger(Compressing.class);

  /** Below, what is saved is less than a packet. */
  private static final int SMALLEST = 1024;

  private Compressing() {}

  static CompressionHandler handler() {
    CompressionHandler handler = new CompressionHandler();
    CompressionConfig.Builder config =
        CompressionConfig.builder()
            .defaults()
            // Events are to arrive when they happen.
            .compressExcludeMimeType("text/event-stream")
            // A small request must not unpack to a large one.
            .decompressExcludePath("/*");
    GzipCompression gzip = new GzipCompression();
    gzip.setMinCompressSize(SMALLEST);
    handler.putCompression(gzip);
    if (hasZstandard()) {
      ZstandardCompression zstandard = new ZstandardCompression();
      zstandard.setMinCompressSize(SMALLEST);
      handler.putCompression(zstandard);
      config.compressPreferredEncodings(java.util.List.of("zstd", "gzip"));
    }
    handler.putConfiguration("/*", config.build());
    return handler;
  }

  /** It is native code, which not every machine can load, nor one without a folder to unpack it. */
  private static boolean hasZstandard() {
    try {
      Native.load();
      return true;
    } catch (LinkageError | RuntimeException e) {
      LOG.info("answers are packed with gzip only: {}", e.getMessage());
      return false;
    }
  }
}
