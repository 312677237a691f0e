package dragoman.lexicon;

/** The id of two actors: theirs in alphabetical order, as in {@code JP-NATO}. */
public final class PairId {

  private PairId() {}

  /** The same for either order. */
  public static String of(String one, String other) {
    return one.compareTo(other) <= 0 ? one + "-" + other : other + "-" + one;
  }
}
