package dragoman.evaluation;

import dragoman.engine.Dimension;
import dragoman.engine.Filters;
import dragoman.engine.SearchEngine;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.evaluation.JudgedSet.JudgedQuery;
import dragoman.query.QueryParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks an engine judged queries.
 *
 * <p>Each query is asked once over all languages, as people ask; once over all but its own, where
 * answers are in others; and once in each language in which an answer is. An article whose id
 * stands in several of the sets is one text in several languages: it answers across them too.
 */
public final class Evaluation {

  private final SearchEngine engine;
  private final List<JudgedSet> sets;
  private final Map<String, Optional<Judged>> judged = new ConcurrentHashMap<>();

  public Evaluation(SearchEngine engine, List<JudgedSet> sets) {
    this.engine = engine;
    this.sets = List.copyOf(sets);
  }

  /**
   * One row of the table.
   *
   * @param set the judged set's name
   * @param asked language of the queries, or all
   * @param found language of the answers, all, or all others
   * @param queries how many were asked
   */
  public record Row(String set, String asked, String found, int queries, Measures measures) {
    public static final String ALL = "*";

    /** All languages but the query's own. */
    public static final String OTHERS = "other";
  }

  /** A judged article as the index holds it: a copy is found as the article that lists it. */
  private record Judged(String id, String language) {}

  /** Answers of one query in one language, or in all. */
  private record Outcome(String asked, String found, Measures measures) {}

  /**
   * Asks all of them, or at most so many of each set, evenly spread.
   *
   * @param byLanguage whether also in each language in which an answer is, which asks most queries
   *     several times more
   * @throws IllegalStateException where the index does not hold an article that is judged
   */
  public List<Row> run(int most, boolean byLanguage) {
    List<Row> rows = new ArrayList<>();
    Set<String> languages = languages(most);
    for (JudgedSet set : sets) {
      List<JudgedQuery> queries = sample(set.queries(), most);
      List<Outcome> outcomes =
          queries.parallelStream()
              .flatMap(query -> outcomes(set, query, languages, byLanguage).stream())
              .toList();
      Map<String, Map<String, List<Outcome>>> byPair =
          outcomes.stream()
              .collect(
                  Collectors.groupingBy(
                      Outcome::asked,
                      TreeMap::new,
                      Collectors.groupingBy(Outcome::found, TreeMap::new, Collectors.toList())));
      for (String found : List.of(Row.ALL, Row.OTHERS)) {
        List<Outcome> some =
            byPair.values().stream()
                .flatMap(outcome -> outcome.getOrDefault(found, List.of()).stream())
                .toList();
        if (!some.isEmpty()) {
          rows.add(row(set, Row.ALL, found, some));
        }
      }
      byPair.forEach((asked, found) ->
          found.forEach((language, some) -> rows.add(row(set, asked, language, some))));
    }
    return rows;
  }

  private static Row row(JudgedSet set, String asked, String found, List<Outcome> outcomes) {
    return new Row(
        set.name(),
        asked,
        found,
        outcomes.size(),
        Measures.mean(outcomes.stream().map(Outcome::measures).toList()));
  }

  /** In which the judged articles are. */
  private Set<String> languages(int most) {
    Set<String> languages = new TreeSet<>();
    for (JudgedSet set : sets) {
      for (JudgedQuery query : sample(set.queries(), most)) {
        for (String article : query.grades().keySet()) {
          everywhere(set, article).forEach(id -> languages.add(judged(id).language));
        }
      }
    }
    return languages;
  }

  private static <T> List<T> sample(List<T> all, int most) {
    int step = Math.max(1, Math.ceilDiv(all.size(), most));
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get).toList();
  }

  private List<Outcome> outcomes(
      JudgedSet set, JudgedQuery query, Set<String> languages, boolean eachLanguage) {
    Map<String, Integer> own = new LinkedHashMap<>();
    Map<String, Map<String, Integer>> byLanguage = new TreeMap<>();
    query
        .grades()
        .forEach((article, grade) -> {
          own.merge(judged(id(set, article)).id, grade, Math::max);
          for (String id : everywhere(set, article)) {
            Judged answer = judged(id);
            byLanguage
                .computeIfAbsent(answer.language, l -> new HashMap<>())
                .merge(answer.id, grade, Math::max);
          }
        });
    String asked =
        query
            .language()
            .orElseGet(() -> judged(id(set, query.grades().keySet().iterator().next())).language);
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(new Outcome(asked, Row.ALL, Measures.of(ask(query, List.of()), own)));
    Map<String, Integer> elsewhere = new HashMap<>();
    byLanguage.forEach((language, grades) -> {
      if (!language.equals(asked)) {
        elsewhere.putAll(grades);
      }
    });
    if (!elsewhere.isEmpty()) {
      List<String> others = languages.stream().filter(l -> !l.equals(asked)).toList();
      outcomes.add(new Outcome(asked, Row.OTHERS, Measures.of(ask(query, others), elsewhere)));
    }
    if (eachLanguage) {
      byLanguage.forEach((language, grades) ->
          outcomes.add(
              new Outcome(asked, language, Measures.of(ask(query, List.of(language)), grades))));
    }
    return outcomes;
  }

  private static String id(JudgedSet set, String article) {
    return set.articles().isEmpty() ? article : set.name() + "/" + article;
  }

  /** The article, and the same in other sets. */
  private Collection<String> everywhere(JudgedSet set, String article) {
    if (set.articles().isEmpty()) {
      return List.of(article);
    }
    return sets.stream()
        .filter(other -> other.articles().contains(article))
        .map(other -> id(other, article))
        .toList();
  }

  private Judged judged(String id) {
    return judged
        .computeIfAbsent(
            id,
            i ->
                engine
                    .article(i)
                    .map(found -> new Judged(found.article().id(), found.article().language())))
        .orElseThrow(
            () -> new IllegalStateException("the index does not hold the judged article " + id));
  }

  private List<String> ask(JudgedQuery query, List<String> languages) {
    SearchRequest request =
        new SearchRequest(
            QueryParser.parse(query.text()),
            new Filters(Optional.empty(), Optional.empty(), Map.of(Dimension.LANGUAGE, languages)),
            Sort.RELEVANCE,
            Measures.DEPTH,
            Optional.empty(),
            true,
            Optional.empty());
    return engine.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }
}
