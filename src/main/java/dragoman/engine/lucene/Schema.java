package dragoman.engine.lucene;

import dragoman.engine.Dimension;

/** The names of fields and of what a commit carries. */
public final class Schema {

  /** Grows with every change that makes an older index unreadable or wrong. */
  public static final String VERSION = "10";

  public static final String ID = "id";
  public static final String HASH = "hash";
  public static final String FILE = "file";

  /** Of the text; an update knows copies by it. */
  public static final String FINGERPRINT = "fingerprint";

  /** Other pages with the text, as JSON; changed in place when another is found. */
  public static final String COPIES = "copies";

  /** Title and text, with concept tokens; offsets are into the title, a line feed, the text. */
  public static final String CONTENT = "content";

  /**
   * The title's tokens once more, for {@code title:} and its weight; of a page without a title, its
   * first sentence's.
   */
  public static final String TITLE = "title";

  /**
   * Neighbouring syllables of Vietnamese, two by two: most of its words are such pairs, and as
   * terms they have a frequency of their own.
   */
  public static final String PAIRS = "pairs";

  /** The words of {@link #CONTENT} that may be names no concept covers, by how they sound. */
  public static final String SOUND = "sound";

  /** The title as it is, for completions that read many. */
  public static final String TITLE_TEXT = "titleText";

  /** Days since 1970-01-01. */
  public static final String DATE = "date";

  /** What tells which articles are on one event. */
  public static final String SIGNATURE = "signature";

  /**
   * The story's number, the same for all its articles: that of its first. Changed in place when an
   * article joins.
   */
  public static final String STORY = "story";

  /** The values of all dimensions and the day, to count; see {@link FacetValues}. */
  public static final String FACETS = "facets";

  /** The article but for its text as JSON, for the hits that are shown. */
  public static final String STORED = "stored";

  /** The article's text as it is. */
  public static final String TEXT = "text";

  public static final String COMMIT_VERSION = "schema";
  public static final String COMMIT_LEXICON = "lexicon";
  public static final String COMMIT_ARTICLES = "articles";

  private Schema() {}

  /** Where a dimension's values are looked up. */
  public static String field(Dimension dimension) {
    return dimension.id();
  }
}
