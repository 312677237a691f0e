package dragoman.lexicon;

/** A mistake in a lexicon file; the message names the file, the line and the remedy. */
public final class LexiconException extends RuntimeException {

  LexiconException(String problem) {
    super(problem);
  }

  public LexiconException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }
}
