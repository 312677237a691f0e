package dragoman.web;

import com.ibm.icu.text.BreakIterator;
import dragoman.engine.Dimension;
import dragoman.engine.Facets;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchedWord;
import dragoman.query.QueryNode;
import dragoman.query.QueryParser;
import dragoman.query.QueryWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a search that found nothing looked for, and which searches near it find something.
 *
 * @param languages that articles are in, those with the most first
 * @param words what became of each word
 * @param others the likeliest first
 */
record Help(List<String> languages, List<SearchedWord> words, List<Other> others) {

  /** A shorter beginning of a word stands for too many words. */
  private static final int SHORTEST_PREFIX = 3;

  /** More is no help to read. */
  private static final int MOST_LANGUAGES = 12;

  /** In what another search differs. */
  enum Way {
    SUGGESTION,
    EXPAND,
    DATES,
    LANGUAGE,
    PAIR,
    ACTOR,
    TOPIC,
    SOURCE,
    FILTERS,
    EXCLUSION,
    PREFIX;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Way of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Another search.
   *
   * @param text what is left out or searched instead, where it is words
   * @param count articles it finds
   * @param state where it is asked
   */
  record Other(Way way, String text, long count, PageState state) {}

  /** Looks around a search that found nothing. */
  static Help of(
      SearchEngine engine, SearchRequest request, Optional<String> suggestion, PageState state) {
    List<String> languages =
        engine
            .search(request.counting(new QueryNode.And(List.of()), Filters.NONE))
            .facets()
            .values(Dimension.LANGUAGE)
            .stream()
            .limit(MOST_LANGUAGES)
            .map(Facets.Count::value)
            .toList();
    return new Help(
        languages, engine.searched(request), new Around(engine, request, state).look(suggestion));
  }

  /** Asks what is near; each question is one thing changed, so that there are a dozen at most. */
  private static final class Around {
    private final SearchEngine engine;
    private final SearchRequest request;
    private final PageState state;
    private final List<Other> others = new ArrayList<>();

    Around(SearchEngine engine, SearchRequest request, PageState state) {
      this.engine = engine;
      this.request = request;
      this.state = state.fromStart();
    }

    List<Other> look(Optional<String> suggestion) {
      suggestion.ifPresent(text -> words(Way.SUGGESTION, text, QueryParser.parse(text)));
      if (!request.expand() || !request.literal().isEmpty()) {
        ask(Way.EXPAND, "", request.expanded(), state.without("expand").without("without"));
      }
      Filters filters = request.filters();
      int narrowed = 0;
      if (filters.hasDates()) {
        narrowed++;
        narrowing(Way.DATES, filters.withoutDates(), state.without("from").without("to"));
      }
      for (Dimension dimension : Dimension.values()) {
        if (!filters.values(dimension).isEmpty()) {
          narrowed++;
          narrowing(
              Way.valueOf(dimension.name()),
              filters.without(dimension),
              state.without(dimension.parameter()));
        }
      }
      if (narrowed > 1) {
        narrowing(Way.FILTERS, Filters.NONE, state.cleared());
      }
      exclusions();
      QueryNode beginnings = beginnings(request.query());
      if (!beginnings.equals(request.query())) {
        words(Way.PREFIX, QueryWriter.write(beginnings), beginnings);
      }
      return others;
    }

    private void exclusions() {
      if (request.query() instanceof QueryNode.And(List<QueryNode> nodes)) {
        List<QueryNode> wanted =
            nodes.stream().filter(node -> !(node instanceof QueryNode.Not)).toList();
        if (wanted.size() < nodes.size() && !wanted.isEmpty()) {
          QueryNode rest = new QueryNode.And(wanted);
          words(Way.EXCLUSION, QueryWriter.write(rest), rest);
        }
      }
    }

    private void narrowing(Way way, Filters filters, PageState there) {
      ask(way, "", request.counting(request.query(), filters), there);
    }

    private void words(Way way, String text, QueryNode query) {
      ask(way, text, request.counting(query, request.filters()), state.set("q", text));
    }

    private void ask(Way way, String text, SearchRequest other, PageState there) {
      long count = engine.search(other.counting(other.query(), other.filters())).total();
      if (count > 0) {
        others.add(new Other(way, text, count, there));
      }
    }
  }

  /** The query with each word as the beginning of one. */
  private static QueryNode beginnings(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(String text) -> {
        List<QueryNode> nodes = new ArrayList<>();
        for (String word : text.strip().split("\\s+", -1)) {
          nodes.add(
              mayGoOn(word)
                  ? new QueryNode.Prefix(word.toLowerCase(Locale.ROOT))
                  : new QueryNode.Words(word));
        }
        yield nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
      }
      case QueryNode.And(List<QueryNode> nodes) ->
          new QueryNode.And(nodes.stream().map(Help::beginnings).toList());
      case QueryNode.Or _,
          QueryNode.Not _,
          QueryNode.Phrase _,
          QueryNode.Prefix _,
          QueryNode.InTitle _ ->
          node;
    };
  }

  private static boolean mayGoOn(String word) {
    BreakIterator letters = BreakIterator.getCharacterInstance();
    letters.setText(word);
    int count = 0;
    while (letters.next() != BreakIterator.DONE) {
      count++;
    }
    return count >= SHORTEST_PREFIX && word.codePoints().allMatch(Character::isLetter);
  }
}
