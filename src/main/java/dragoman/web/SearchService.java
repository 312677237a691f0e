package dragoman.web;

import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import dragoman.web.SearchParameters.Asked;
import java.util.Optional;
import java.util.function.Function;

/** Asks the engine and words its answer, for the web and for the terminal. */
public final class SearchService {

  private static final int TERMINAL_SIZE = 10;

  /** Longer than any question; what follows would cost time and find nothing more. */
  static final int MAX_QUERY = 1000;

  private final SearchEngine engine;
  private final Lexicon lexicon;

  public SearchService(SearchEngine engine, Lexicon lexicon) {
    this.engine = engine;
    this.lexicon = lexicon;
  }

  /**
   * The part of a query that is read: its first {@value #MAX_QUERY} characters, up to a whole word.
   */
  public static String bounded(String query) {
    if (query.length() <= MAX_QUERY) {
      return query;
    }
    int space = query.lastIndexOf(' ', MAX_QUERY);
    int cut = space > 0 ? space : MAX_QUERY;
    return query.substring(0, Character.isLowSurrogate(query.charAt(cut)) ? cut - 1 : cut);
  }

  /** The JSON of {@code /search?q=…}, for people to read. */
  public String json(String typed) {
    String query = bounded(typed);
    SearchRequest request =
        new SearchRequest(
            QueryParser.parse(query),
            Filters.NONE,
            query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE,
            TERMINAL_SIZE,
            Optional.empty(),
            true,
            Optional.empty());
    Asked asked = new Asked(query, request, SearchParameters.Format.JSON);
    return Json.pretty(
        answer(asked, new Labels(lexicon, "en"), cursor -> Addresses.search(query, cursor)));
  }

  /**
   * Answers what was asked.
   *
   * @param next makes the address of the next answer from its cursor
   */
  SearchAnswer answer(Asked asked, Labels labels, Function<String, String> next) {
    long start = System.nanoTime();
    SearchResult result = engine.search(asked.request());
    long tookMs = (System.nanoTime() - start) / 1_000_000;
    return SearchAnswer.of(
        asked.text(), result, asked.request().filters(), tookMs, result.next().map(next), labels);
  }
}
