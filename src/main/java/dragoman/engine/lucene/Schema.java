package dragoman.engine.lucene;

import dragoman.engine.Dimension;

/** The names of fields and of what a commit carries. */
final class Schema {

  /** Grows with every change that makes an older index unreadable or wrong. */
  static final String VERSION = "6";

  static final String ID = "id";
  static final String HASH = "hash";
  static final String FILE = "file";

  /** Of the text; an update knows copies by it. */
  static final String FINGERPRINT = "fingerprint";

  /** Other pages with the text, as JSON; changed in place when another is found. */
  static final String COPIES = "copies";

  /** Title and text, with concept tokens; offsets are into the title, a line feed, the text. */
  static final String CONTENT = "content";

  /**
   * The title's tokens once more, for {@code title:} and its weight; of a page without a title, its
   * first sentence's.
   */
  static final String TITLE = "title";

  /**
   * Neighbouring syllables of Vietnamese, two by two: most of its words are such pairs, and as
   * terms they have a frequency of their own.
   */
  static final String PAIRS = "pairs";

  /** The words of {@link #CONTENT} that may be names no concept covers, by how they sound. */
  static final String SOUND = "sound";

  /** The title as it is, for completions that read many. */
  static final String TITLE_TEXT = "titleText";

  /** Days since 1970-01-01. */
  static final String DATE = "date";

  /** What tells which articles are on one event. */
  static final String SIGNATURE = "signature";

  /**
   * The story's number, the same for all its articles: that of its first. Changed in place when an
   * article joins.
   */
  static final String STORY = "story";

  /** The article as JSON, for the hits that are shown. */
  static final String STORED = "stored";

  static final String COMMIT_VERSION = "schema";
  static final String COMMIT_LEXICON = "lexicon";
  static final String COMMIT_ARTICLES = "articles";

  private Schema() {}

  static String field(Dimension dimension) {
    return dimension.id();
  }
}
