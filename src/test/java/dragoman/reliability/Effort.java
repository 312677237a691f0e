package dragoman.reliability;

/**
 * How long a test goes on: {@code -Dreliability=long} is for its own command, the short form for
 * every build.
 */
final class Effort {

  private static final boolean LONG = "long".equals(System.getProperty("reliability"));

  private Effort() {}

  static int of(int inEveryBuild, int inLongForm) {
    return LONG ? inLongForm : inEveryBuild;
  }

  static boolean isLong() {
    return LONG;
  }

  /** The seed of a run: given with {@code -Dseed=…}, else new; printed, so that it can be given. */
  static long seed(String test) {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println(test + ": again with -Dseed=" + seed);
    return seed;
  }
}
