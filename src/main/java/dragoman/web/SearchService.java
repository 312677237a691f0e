package dragoman.web;

import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.Sort;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import dragoman.web.SearchParameters.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks the engine and words its answer, for the web and for the terminal. */
public final class SearchService {

  private static final int TERMINAL_SIZE = 10;

  /** Longer than any question; what follows would cost time and find nothing more. */
  static final int MAX_QUERY = 1000;

  private final PastSearches past = new PastSearches();
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

  /**
   * An answer of the engine.
   *
   * @param query what was read of what was typed
   * @param help where nothing was found
   */
  public record Found(
      String query, Filters filters, SearchResult result, Optional<Help> help, long tookMs) {}

  /**
   * What parameters of {@code /search} ask for, wherever they are written.
   *
   * @throws IllegalArgumentException names the parameter and what would be right
   */
  public static SearchRequest request(Map<String, List<String>> parameters, Lexicon lexicon) {
    try {
      return SearchParameters.read(new QueryString(parameters), lexicon).request();
    } catch (ProblemException e) {
      String parameter = e.parameter().map(name -> name + ": ").orElse("");
      throw new IllegalArgumentException(parameter + e.detail(), e);
    }
  }

  /** The first hits of a query, narrowed by nothing. */
  public Found find(String typed) {
    String query = bounded(typed);
    return run(query, plain(query), PageState.of(query));
  }

  /** Whether a query has results, narrowed by nothing. */
  boolean finds(String query) {
    return engine.count(plain(query)) > 0;
  }

  private static SearchRequest plain(String query) {
    return new SearchRequest(
        QueryParser.parse(query),
        Filters.NONE,
        query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE,
        TERMINAL_SIZE,
        Optional.empty(),
        true,
        Optional.empty());
  }

  /** What a search that found nothing looked for and what would find something, in English. */
  public List<String> advice(Found found) {
    PageSetting setting =
        new PageSetting(
            PageState.of(found.query),
            Strings.in("en"),
            new Labels(lexicon, "en"),
            new DateNames(Locale.ENGLISH));
    return found.help.stream()
        .flatMap(help -> HelpCard.of(SearchAnswer.help(help, setting.labels()), setting).lines())
        .toList();
  }

  /** The JSON of {@code /search?q=…}, for people to read. */
  public String json(Found found) {
    Labels labels = new Labels(lexicon, "en");
    return Json.pretty(worded(found, labels, cursor -> Addresses.search(found.query, cursor)));
  }

  /**
   * Answers what was asked.
   *
   * @param state as the address says it
   * @param next makes the address of the next answer from its cursor
   */
  SearchAnswer answer(Asked asked, PageState state, Labels labels, Function<String, String> next) {
    Found found = run(asked.text(), asked.request(), state);
    if (found.result.total() > 0 && asked.request().cursor().isEmpty()) {
      past.note(asked.text());
    }
    return worded(found, labels, next);
  }

  /** What was searched before and found something. */
  PastSearches past() {
    return past;
  }

  private Found run(String query, SearchRequest request, PageState state) {
    long start = System.nanoTime();
    SearchResult result = engine.search(request);
    Optional<Help> help =
        result.total() == 0
            ? Optional.of(Help.of(engine, request, result.suggestion(), state))
            : Optional.empty();
    long took = (System.nanoTime() - start) / 1_000_000;
    return new Found(query, request.filters(), result, help, took);
  }

  private static SearchAnswer worded(Found found, Labels labels, Function<String, String> next) {
    return SearchAnswer.of(
        found.query,
        found.result,
        found.filters,
        found.help,
        found.tookMs,
        found.result.next().map(next),
        labels);
  }
}
