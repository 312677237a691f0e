package dragoman.engine.opensearch;

import dragoman.analysis.QueryAnalysis;
import dragoman.cache.Kept;
import dragoman.engine.Dimension;
import dragoman.engine.ExpiredCursorException;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.UnavailableException;
import dragoman.engine.lucene.KeptIndexes;
import dragoman.engine.lucene.QueryAnalyses;
import dragoman.engine.lucene.Schema;
import dragoman.engine.lucene.Words.Word;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * A published build, and what was learned of it: it never changes, so that is true as long as it is
 * there.
 */
record Generation(
    String name,
    Cluster cluster,
    Builds builds,
    long articles,
    QueryAnalysis queries,
    Map<String, Integer> frequencies,
    Map<Map<String, Integer>, List<Word>> neighbours,
    Map<String, List<String>> sounds) {

  /** Words and their frequencies that are kept; some megabytes. */
  private static final int MOST_FREQUENCIES = 100_000;

  private static final int MOST_NEIGHBOURS = 10_000;
  private static final int MOST_SOUNDS = 10_000;

  private static final int MOST_LANGUAGES = 1000;

  /**
   * Opens one.
   *
   * @throws dragoman.engine.lucene.IndexException where it does not fit the program
   */
  static Generation open(
      String name, Cluster cluster, Builds builds, Lexicon lexicon, QueryAnalyses analyses) {
    builds.check(name, lexicon.hash());
    JsonNode answer =
        search(
            cluster,
            builds.articles(name),
            Map.of(
                "size",
                0,
                "track_total_hits",
                true,
                "aggs",
                Map.of(
                    "languages",
                    Map.of(
                        "terms",
                        Map.of(
                            "field", Schema.field(Dimension.LANGUAGE), "size", MOST_LANGUAGES)))));
    Set<String> languages = new TreeSet<>();
    for (JsonNode bucket : answer.path("aggregations").path("languages").path("buckets")) {
      languages.add(bucket.path("key").asString());
    }
    return new Generation(
        name,
        cluster,
        builds,
        total(answer),
        analyses.of(languages),
        Kept.most(MOST_FREQUENCIES),
        Kept.most(MOST_NEIGHBOURS),
        Kept.most(MOST_SOUNDS));
  }

  static long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong();
  }

  /** Searches its articles. */
  JsonNode search(Map<String, Object> body) {
    return search(cluster, builds.articles(name), body);
  }

  /** Searches the notes on them. */
  JsonNode searchNotes(Map<String, Object> body) {
    return search(cluster, builds.notes(name), body);
  }

  /** All shards' answers or none: a part would be a wrong answer. */
  private static JsonNode search(Cluster cluster, String index, Map<String, Object> body) {
    try {
      JsonNode answer =
          cluster.send(
              Cluster.SEARCH,
              "POST",
              "/" + index + "/_search",
              Map.of(
                  "search_type", "dfs_query_then_fetch", "allow_partial_search_results", "false"),
              body);
      return complete(answer);
    } catch (ClusterException e) {
      throw failed(e);
    }
  }

  /** Many searches at once. */
  List<JsonNode> searchAll(List<Object> bodies) {
    StringBuilder lines = new StringBuilder();
    for (Object body : bodies) {
      lines.append("{\"allow_partial_search_results\":false}\n");
      lines.append(Cluster.JSON.writeValueAsString(body)).append('\n');
    }
    try {
      JsonNode answer =
          cluster.lines(
              Cluster.SEARCH,
              "POST",
              "/" + builds.articles(name) + "/_msearch",
              Map.of(),
              lines.toString());
      List<JsonNode> answers = new ArrayList<>();
      for (JsonNode each : answer.path("responses")) {
        if (each.path("status").asInt() >= 300) {
          throw new UnavailableException(
              "the OpenSearch cluster cannot answer: "
                  + each.path("error").path("reason").asString(""));
        }
        answers.add(complete(each));
      }
      return answers;
    } catch (ClusterException e) {
      throw failed(e);
    }
  }

  private static JsonNode complete(JsonNode answer) {
    if (answer.path("timed_out").asBoolean()) {
      throw new SearchTimeoutException(Cluster.SEARCH);
    }
    if (answer.path("_shards").path("failed").asInt() > 0) {
      throw new UnavailableException("a part of the index in the OpenSearch cluster cannot answer");
    }
    return answer;
  }

  /** What is told to who asks. */
  static RuntimeException failed(ClusterException e) {
    return e.status() == 404
        ? new ExpiredCursorException(KeptIndexes.LIFE)
        : new UnavailableException(String.valueOf(e.getMessage()), e);
  }
}
