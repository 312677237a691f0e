package dragoman.corpus.text;

/**
 * A line and the decision about it.
 *
 * @param reason why, in a user's words
 */
public record Block(Line line, Role role, String reason) {

  public String text() {
    return line.text();
  }

  Block as(Role role, String reason) {
    return new Block(line, role, reason);
  }
}
