package dragoman.corpus.site;

import dragoman.corpus.Page;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** By what sites and lines are told apart. */
final class SiteKeys {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private SiteKeys() {}

  /** The host where the address is given, else the folder. */
  static String site(Page page) {
    return page.given().url().flatMap(SiteKeys::host).orElseGet(() -> folder(page.file()));
  }

  private static Optional<String> host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost())
          .map(h -> h.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** A hash (FNV-1a, 64 bits) of the line with its digits folded: "3 comments" is "5 comments". */
  static long line(String line) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Character.isWhitespace(c)) {
        hash ^= Character.isDigit(c) ? '0' : Character.toLowerCase(c);
        hash *= FNV_PRIME;
      }
    }
    return hash;
  }
}
