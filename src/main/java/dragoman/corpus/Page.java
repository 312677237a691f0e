package dragoman.corpus;

import java.time.Instant;

/**
 * One page as it was saved, decoded but not yet understood.
 *
 * @param id the future article's id
 * @param ownId whether the page's record named it so; else it comes from the file's path
 * @param file the file's path below its corpus folder, with {@code /} between the parts
 * @param hash hex digest of what was read, so that an unchanged page is known before the costly
 *     part
 * @param time when the page was saved: no date on it is later
 */
public record Page(
    String id,
    boolean ownId,
    String file,
    Format format,
    String content,
    String hash,
    Instant time,
    Given given) {

  public Page {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a page needs an id");
    }
  }

  /** A page that is known: only its id and hash are told. */
  public static Page known(String id, boolean ownId, String file, String hash, Instant time) {
    return new Page(id, ownId, file, Format.ARTICLE, "", hash, time, Given.NOTHING);
  }

  /** The same page under another id. */
  public Page withId(String other) {
    return new Page(other, ownId, file, format, content, hash, time, given);
  }
}
