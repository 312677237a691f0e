package dragoman.engine.opensearch;

import dragoman.engine.IndexStatus;
import dragoman.engine.lucene.Generations;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a build holds and takes. */
final class Sizes {

  private Sizes() {}

  static IndexStatus status(Cluster cluster, Builds builds, String generation) {
    String both = builds.articles(generation) + "," + builds.notes(generation);
    JsonNode all = cluster.send(Cluster.SEARCH, "GET", "/" + both + "/_stats/docs,store", Map.of());
    long articles =
        all.path("indices")
            .path(builds.articles(generation))
            .path("primaries")
            .path("docs")
            .path("count")
            .asLong();
    long bytes = all.path("_all").path("primaries").path("store").path("size_in_bytes").asLong();
    return new IndexStatus(articles, generation, Generations.made(generation), bytes);
  }
}
