package dragoman.engine;

import java.util.Locale;

/** The order of hits. */
public enum Sort {
  RELEVANCE,
  NEWEST,
  OLDEST;

  /** As requests name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
