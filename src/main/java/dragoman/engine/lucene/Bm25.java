package dragoman.engine.lucene;

/**
 * The parameters of BM25 (Robertson and Zaragoza 2009), the same for an index on this machine and
 * for one in a cluster; measured in docs/ranking.md.
 */
public final class Bm25 {

  /**
   * How long a word's frequency goes on to count. A word is in the index as written and as a stem,
   * and both are counted, so that frequencies are about twice those that the usual 0.9 to 1.2 are
   * for.
   */
  public static final float K1 = 1.6f;

  /**
   * How much an article's length counts. With one field for all languages the average length is
   * that of none of them, so it counts for nearly all it can.
   */
  public static final float B = 0.9f;

  private Bm25() {}
}
