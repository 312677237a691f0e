package dragoman.corpus;

/** What a page's content is, which decides how the story is found in it. */
public enum Format {
  /** Text of a scraped page, line by line: story and furniture mixed. */
  TEXT,
  /** A whole web page. */
  HTML,
  /** A story's text, already without a page around it. */
  ARTICLE,
  /** A story's text as an HTML fragment, as feeds carry it. */
  FRAGMENT
}
