package dragoman.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.ibm.icu.text.Normalizer2;
import dragoman.engine.Deadline;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import dragoman.query.QueryParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completions of what is being typed: names of concepts in the language being typed, words of
 * titles, and what others searched. Each finds something, and those that find the most come first.
 */
final class Suggestions {

  /** Of the OpenSearch Suggestions extension 1.1. */
  static final String OPENSEARCH_TYPE = "application/x-suggestions+json; charset=utf-8";

  private static final int MOST = 8;

  /** Each costs a count. */
  private static final int MOST_OF_A_KIND = 6;

  /** Labels beyond these are looked at no more: of one letter there are thousands. */
  private static final int MOST_LABELS = 3000;

  private static final int SHORTEST_FOR_TITLES = 2;

  /** How many words before the last may belong to the name that is being typed. */
  private static final int MOST_WORDS = 4;

  private static final Pattern INHERITED_MARKS = Pattern.compile("[\\p{Mn}&&\\p{IsInherited}]");
  private static final Pattern WORD_START = Pattern.compile("(?<=[\\s(])(?=[^\\s(])|^(?=\\S)");

  private final SearchEngine engine;
  private final PastSearches past;
  private final CompletableFuture<NavigableMap<String, List<Label>>> labels;

  Suggestions(SearchEngine engine, Lexicon lexicon, PastSearches past) {
    this.engine = engine;
    this.past = past;
    // Neither starting nor the first who types should wait for it.
    this.labels = CompletableFuture.supplyAsync(() -> labels(lexicon));
  }

  /** Labels by their form without case and marks. */
  private static NavigableMap<String, List<Label>> labels(Lexicon lexicon) {
    NavigableMap<String, List<Label>> labels = new TreeMap<>();
    for (Concept concept : lexicon.concepts()) {
      if (concept.kind().isSearched()) {
        for (String language : Lexicon.LANGUAGES) {
          List<String> names = lexicon.labels(concept, language);
          for (int i = 0; i < names.size(); i++) {
            List<Label> same = labels.computeIfAbsent(fold(names.get(i)), key -> new ArrayList<>());
            same.add(new Label(names.get(i), concept, i == 0));
          }
        }
      }
    }
    return labels;
  }

  /**
   * A name of a concept.
   *
   * @param first whether it is the one that its language shows
   */
  private record Label(String text, Concept concept, boolean first) {}

  /**
   * A completion; only a concept has an id.
   *
   * @param count how many articles it finds
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Suggestion(String text, String kind, @Nullable String id, long count) {}

  /** What {@code /suggest} answers. */
  record Answer(String query, List<Suggestion> suggestions) {

    /** As a browser's own search box wants it. */
    List<Object> openSearch() {
      return List.of(query, suggestions.stream().map(Suggestion::text).toList());
    }
  }

  Answer complete(String typed) {
    return Deadline.within(Deadline.OF_A_SEARCH, () -> completed(typed));
  }

  private Answer completed(String typed) {
    Map<String, Suggestion> candidates = new LinkedHashMap<>();
    Matcher starts = WORD_START.matcher(typed);
    Deque<Integer> last = new ArrayDeque<>();
    while (starts.find()) {
      last.addLast(starts.start());
      if (last.size() > MOST_WORDS) {
        last.removeFirst();
      }
    }
    if (typed.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return new Answer(typed, List.of());
    }
    String whole = typed.stripLeading();
    String folded = fold(whole);
    last.stream()
        .flatMap(
            start -> named(typed.substring(0, start).stripLeading(), fold(typed.substring(start))))
        .limit(MOST_OF_A_KIND)
        .forEach(named -> add(candidates, named));
    if (folded.length() >= SHORTEST_FOR_TITLES) {
      engine
          .titles(whole, MOST_OF_A_KIND)
          .forEach(title -> add(candidates, new Suggestion(title, "title", null, 0)));
    }
    past.beginning(folded, MOST_OF_A_KIND)
        .forEach(text -> add(candidates, new Suggestion(text, "past", null, 0)));
    List<Suggestion> found =
        candidates.values().stream()
            .map(this::counted)
            .filter(suggestion -> suggestion.count > 0)
            .filter(suggestion -> !suggestion.text.equals(whole))
            .sorted(Comparator.comparingLong(Suggestion::count).reversed())
            .limit(MOST)
            .toList();
    return new Answer(typed, found);
  }

  private static void add(Map<String, Suggestion> candidates, Suggestion suggestion) {
    candidates.putIfAbsent(fold(suggestion.text), suggestion);
  }

  /** Names that complete the end of what is typed: of each concept the nearest, if any names it. */
  private Stream<Suggestion> named(String before, String end) {
    Map<String, Label> byConcept = new LinkedHashMap<>();
    labels.join().subMap(end, end + Character.MAX_VALUE).values().stream()
        .limit(MOST_LABELS)
        .flatMap(List::stream)
        .forEach(label -> byConcept.merge(label.concept.id(), label, Suggestions::nearer));
    return byConcept.values().stream()
        .map(label ->
            new Suggestion(
                before + label.text,
                label.concept.kind().id(),
                label.concept.id(),
                engine.naming(label.concept.id())))
        .filter(suggestion -> suggestion.count > 0)
        .sorted(Comparator.comparingLong(Suggestion::count).reversed());
  }

  private static Label nearer(Label one, Label other) {
    if (one.first != other.first) {
      return one.first ? one : other;
    }
    return other.text.length() < one.text.length() ? other : one;
  }

  private Suggestion counted(Suggestion suggestion) {
    SearchRequest request =
        new SearchRequest(
            QueryParser.parse(suggestion.text),
            Filters.NONE,
            Sort.RELEVANCE,
            0,
            Optional.empty(),
            true,
            Optional.empty());
    return new Suggestion(suggestion.text, suggestion.kind, suggestion.id, engine.count(request));
  }

  static String fold(String text) {
    String marked = Normalizer2.getNFKDInstance().normalize(text);
    // Marks of Latin, Greek and Cyrillic letters are shared (Inherited); Thai's and others' are
    // letters.
    String plain =
        INHERITED_MARKS.matcher(marked).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    return Normalizer2.getNFKCCasefoldInstance().normalize(plain);
  }
}
