package dragoman.analysis;

import java.util.List;
import java.util.Map;

/**
 * A place in a query where a word stands, with what each language's chain makes of it.
 *
 * @param text as typed
 * @param start first character in the run of words
 * @param end one past the last
 * @param forms index terms with their weights (0 to 1); a word that one chain cuts into several has
 *     them in {@code parts}
 * @param parts terms that only together stand for the word
 * @param compound the stems of the words that it is made of; empty where it is a simple word
 * @param written index terms of the word as it is written, in an alphabet: with what is written
 *     onto it, as in <i>dell'acqua</i>, and without
 * @param functionWord whether it only joins others, so that it is never required
 */
public record QueryWord(
    String text,
    int start,
    int end,
    Map<String, Float> forms,
    List<List<String>> parts,
    List<String> compound,
    List<String> written,
    boolean functionWord) {}
