package dragoman.corpus.text;

/** What a line is to the page. */
public enum Role {
  TITLE,
  DATE,
  BYLINE,
  SOURCE,
  ADDRESS,
  CAPTION,
  TEXT,
  /** Navigation, sharing, comments, teasers: the page around the story. */
  FURNITURE;

  /** Whether the line is part of the main text. */
  public boolean isText() {
    return this == TEXT;
  }
}
