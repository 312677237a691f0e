package dragoman.engine;

/**
 * A piece of text as the article writes it, unescaped.
 *
 * @param match whether the query found it
 */
public record Fragment(String text, boolean match) {}
