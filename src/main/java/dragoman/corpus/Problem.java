package dragoman.corpus;

/**
 * Something in the corpus that could not be read.
 *
 * @param file the file's path, with the line where there is one
 * @param reason one line: what is wrong, and the remedy where there is one
 */
public record Problem(String file, String reason) {
  @Override
  public String toString() {
    return file + ": " + reason;
  }
}
