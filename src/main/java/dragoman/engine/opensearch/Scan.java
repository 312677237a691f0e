package dragoman.engine.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Goes through all documents of an index that nobody changes meanwhile. */
final class Scan {

  private static final int AT_ONCE = 1000;

  private final Cluster cluster;

  Scan(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Takes every document in an order that tells each from all others.
   *
   * @param order fields
   * @param read what is read of each
   */
  void all(String index, List<String> order, List<String> read, Consumer<JsonNode> document) {
    all(index, Map.of("match_all", Map.of()), order, read, document);
  }

  void all(
      String index,
      Map<String, Object> query,
      List<String> order,
      List<String> read,
      Consumer<JsonNode> document) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", AT_ONCE);
    body.put("query", query);
    body.put("sort", order);
    body.put("_source", read);
    body.put("track_total_hits", false);
    while (true) {
      JsonNode hits =
          cluster
              .send(
                  Cluster.WRITE,
                  "POST",
                  "/" + index + "/_search",
                  Map.of("allow_partial_search_results", "false"),
                  body)
              .path("hits")
              .path("hits");
      hits.forEach(document);
      if (hits.size() < AT_ONCE) {
        return;
      }
      List<Object> last = new ArrayList<>();
      hits.get(hits.size() - 1)
          .path("sort")
          .forEach(key -> last.add(Cluster.JSON.treeToValue(key, Object.class)));
      body.put("search_after", last);
    }
  }
}
