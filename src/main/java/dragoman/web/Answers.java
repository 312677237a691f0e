package dragoman.web;

import dragoman.engine.ArticleDetail;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Deadline;
import dragoman.engine.Hit;
import dragoman.engine.Relations;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.lexicon.Lexicon;
import dragoman.web.SearchParameters.Asked;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is answered, by whichever way it was asked: an address, a line of a batch, a tool of a
 * language model. Counts each search, and lets in as many as can run at once.
 */
final class Answers {

  private final SearchEngine engine;
  private final Lexicon lexicon;
  private final SearchService searches;
  private final Metrics metrics;
  private final Admission admission;

  Answers(SearchEngine engine, Lexicon lexicon, Metrics metrics) {
    this.engine = engine;
    this.admission = new Admission(engine.searchesAtOnce());
    this.lexicon = lexicon;
    this.searches = new SearchService(engine, lexicon);
    this.metrics = metrics;
  }

  /** All that one question asks of the engine, what would find more included, has one limit. */
  private <T> T inTime(Supplier<T> question) {
    return admission.run(() -> Deadline.within(Deadline.OF_A_SEARCH, question::get));
  }

  SearchService searches() {
    return searches;
  }

  /** The labels that {@code ui} or an {@code Accept-Language} header asks for. */
  Labels labels(QueryString given, Optional<String> acceptedLanguages) {
    return new Labels(lexicon, UiLanguage.of(given, acceptedLanguages));
  }

  /** What {@code /search} would answer, where it is asked in another way. */
  SearchAnswer search(QueryString given, Labels labels) {
    KnownParameters.check(given, "/search");
    return search("/search", given, SearchParameters.read(given, lexicon), labels);
  }

  /**
   * Searches.
   *
   * @param path where the next answer is
   */
  SearchAnswer search(String path, QueryString given, Asked asked, Labels labels) {
    return metrics.search(
        () ->
            inTime(() ->
                searches.answer(
                    asked,
                    PageState.of(given),
                    labels,
                    cursor -> Addresses.next(path, given, cursor))),
        SearchAnswer::total);
  }

  /** Every hit; to be closed. */
  Stream<Hit> hits(Asked asked) {
    return metrics.search(
        () -> admission.run(() -> engine.hits(asked.request())), all -> 1); // nobody counts them
  }

  RelationsAnswer pairs(QueryString given, Labels labels) {
    Asked asked = SearchParameters.read(given, lexicon);
    Relations relations = metrics.search(() -> relations(asked.request()), Relations::total);
    return RelationsAnswer.of(relations, SearchParameters.pairs(given, asked), labels);
  }

  Relations relations(SearchRequest request) {
    return inTime(() -> engine.relations(request));
  }

  ArticleAnswer article(String id, Labels labels) {
    return ArticleAnswer.of(detail(id), labels);
  }

  ArticleDetail detail(String id) {
    return inTime(() -> engine.article(id))
        .orElseThrow(() ->
            ProblemException.notFound("no article has the id \"" + id + "\": /search lists ids"));
  }

  /** What a search says of an article. */
  ArticleInSearch inSearch(String id, Asked asked) {
    return inTime(() -> engine.inSearch(id, asked.request()));
  }

  Vocabulary.Topics topics(Labels labels) {
    return Vocabulary.topics(lexicon, labels);
  }
}
