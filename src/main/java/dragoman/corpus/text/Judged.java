package dragoman.corpus.text;

import java.util.Optional;

/**
 * A line judged on its own, before its neighbours are looked at.
 *
 * @param role what it is, if that is plain
 * @param score how much it speaks for the story being here; negative for the page around it
 * @param wall whether a story does not go on behind it
 */
record Judged(
    Line line, Shape shape, Optional<Role> role, double score, boolean wall, String reason) {

  Block block() {
    return new Block(line, role.orElse(Role.FURNITURE), reason);
  }

  /** The same line, known to be part of the page around the story. */
  Judged furniture(String why) {
    return new Judged(line, shape, Optional.of(Role.FURNITURE), -20, false, why);
  }

  /** Whether nothing of the story comes behind it. */
  boolean isEnd() {
    return score <= LineJudge.END;
  }

  boolean isProse() {
    return score > 0;
  }
}
