package dragoman.engine;

import java.util.Locale;

/** In which way an article matches a query, the nearest first. */
public enum Match {
  /** It has all that is wanted, or is among the best for a long question. */
  FULL,
  /** It has all, if a word is spelt a little differently. */
  SPELLING,
  /** It lacks something. */
  PARTIAL,
  /** It has a name that sounds alike, perhaps in another script. */
  SOUND;

  /** The name used in answers, such as {@code spelling}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
