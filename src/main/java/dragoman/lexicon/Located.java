package dragoman.lexicon;

/**
 * A concept and where it was written.
 *
 * @param line of the entry's beginning
 */
record Located(Concept concept, String file, int line) {

  LexiconException mistake(String problem) {
    return new LexiconException(file, line, "\"" + concept.id() + "\" " + problem);
  }
}
