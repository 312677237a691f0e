package dragoman.annotate;

/**
 * An actor in a sentence.
 *
 * @param strength how clearly it is named, from 0 to 1
 * @param named whether it is itself, and not only one of its companies
 * @param group which list of names it stands in, counted from the sentence's start: in <i>Italy,
 *     Japan and Britain thanked Sweden</i> the first three are in group 0, the last in group 1
 */
record Party(String actor, double strength, boolean named, int group) {

  /** <i>In Singapore</i>: it is said to be there, not to act. */
  static final double SCENE = 0.3;

  /** Whether the sentence names it only as the scene of something. */
  boolean isScene() {
    return strength <= SCENE;
  }

  /** The same named once more. */
  Party or(Party again) {
    return new Party(actor, Math.max(strength, again.strength), named || again.named, group);
  }
}
