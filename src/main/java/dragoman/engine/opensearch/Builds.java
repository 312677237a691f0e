package dragoman.engine.opensearch;

import dragoman.engine.lucene.Generations;
import dragoman.engine.lucene.IndexException;
import dragoman.engine.lucene.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Builds of an index beside each other in a cluster, and an alias that names the one that answers.
 * A build is two indices, of articles and of {@link Notes} on them. Once it is published it never
 * changes, so that whoever pages through it goes on as if nothing had happened; an update begins
 * with a clone, which shares its files.
 */
final class Builds {

  private static final String NOTES = "-notes";

  /** How long what is made waits for its copies. */
  static final String COPIES = "30s";

  private final Cluster cluster;
  private final String name;

  Builds(Cluster cluster) {
    this.cluster = cluster;
    this.name = cluster.settings().index();
  }

  /** The index of a generation's articles. */
  String articles(String generation) {
    return name + "-" + generation.toLowerCase(Locale.ROOT);
  }

  String notes(String generation) {
    return articles(generation) + NOTES;
  }

  /** The generation that answers. */
  Optional<String> current() {
    try {
      JsonNode found = cluster.send(Cluster.SEARCH, "GET", "/_alias/" + name, Map.of());
      return found.propertyNames().stream()
          .map(this::generation)
          .flatMap(Optional::stream)
          .findFirst();
    } catch (ClusterException e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw refused(e);
    }
  }

  private Optional<String> generation(String index) {
    if (!index.startsWith(name + "-") || index.endsWith(NOTES)) {
      return Optional.empty();
    }
    String generation = index.substring(name.length() + 1).toUpperCase(Locale.ROOT);
    return Generations.isName(generation) ? Optional.of(generation) : Optional.empty();
  }

  boolean exists(String generation) {
    try {
      cluster.send(Cluster.SEARCH, "GET", "/" + articles(generation), Map.of());
      return true;
    } catch (ClusterException e) {
      if (e.status() == 404) {
        return false;
      }
      throw refused(e);
    }
  }

  /**
   * Checks that a generation was made by this version with this lexicon.
   *
   * @throws IndexException says what differs
   */
  void check(String generation, String lexiconHash) {
    String index = articles(generation);
    JsonNode meta =
        cluster
            .send(Cluster.SEARCH, "GET", "/" + index + "/_mapping", Map.of())
            .path(index)
            .path("mappings")
            .path("_meta");
    check(meta, IndexBody.META_SCHEMA, Schema.VERSION, "by another version of the program");
    check(meta, IndexBody.META_LEXICON, lexiconHash, "with another lexicon");
  }

  private void check(JsonNode meta, String what, String wanted, String difference) {
    if (!wanted.equals(meta.path(what).asString(""))) {
      throw new IndexException(
          "the index "
              + cluster.settings()
              + " was made "
              + difference
              + ": make it anew with --reindex");
    }
  }

  /** Makes an empty build. */
  String create(String lexiconHash) {
    String generation = Generations.name();
    make(
        "PUT",
        "/" + articles(generation),
        IndexBody.ofArticles(cluster.settings().shards(), lexiconHash));
    make("PUT", "/" + notes(generation), IndexBody.ofNotes());
    return generation;
  }

  /** Makes a build that begins as another. */
  String createFrom(String base) {
    String generation = Generations.name();
    clone(articles(base), articles(generation));
    clone(notes(base), notes(generation));
    return generation;
  }

  private void clone(String from, String to) {
    // Its own copy of what a writer may not do to the one it is made from.
    Map<String, Object> settings = new java.util.HashMap<>();
    settings.put("index.blocks.write", false);
    settings.put("index.auto_expand_replicas", "0-1");
    make("PUT", "/" + from + "/_clone/" + to, Map.of("settings", settings));
  }

  /**
   * Makes an index, and waits until its copies are there: what is written while a shard has but one
   * copy is lost with that copy's node. A cluster that has no place for them is not waited for
   * long.
   */
  private void make(String method, String path, Object body) {
    Map<String, String> copies = Map.of("wait_for_active_shards", "all", "timeout", COPIES);
    try {
      cluster.send(Cluster.WRITE, method, path, copies, body);
    } catch (ClusterException e) {
      // Asked twice, and the first was done: an answer was lost on its way.
      if (!e.isOfSomethingThere()) {
        throw refused(e);
      }
    }
  }

  /** Makes a build answer, in one step, and lets nobody write to it any more. */
  void publish(String generation, Optional<String> before) {
    try {
      for (String index : List.of(articles(generation), notes(generation))) {
        cluster.send(
            Cluster.WRITE,
            "PUT",
            "/" + index + "/_settings",
            Map.of(),
            Map.of("index.blocks.write", true));
      }
      List<Object> actions = new ArrayList<>();
      before.ifPresent(b ->
          actions.add(
              Map.of("remove", Map.of("index", articles(b), "alias", name, "must_exist", false))));
      actions.add(Map.of("add", Map.of("index", articles(generation), "alias", name)));
      cluster.send(Cluster.WRITE, "POST", "/_aliases", Map.of(), Map.of("actions", actions));
    } catch (ClusterException e) {
      throw refused(e);
    }
  }

  /** Deletes what neither answers nor did before: a search may still be reading that. */
  void clean(Optional<String> before) {
    Optional<String> current = current();
    Set<String> kept = new HashSet<>();
    for (Optional<String> each : List.of(current, before)) {
      each.ifPresent(generation -> kept.addAll(List.of(articles(generation), notes(generation))));
    }
    JsonNode all =
        cluster.send(Cluster.WRITE, "GET", "/" + name + "-*/_settings/index.uuid", Map.of());
    for (String index : all.propertyNames()) {
      String articles =
          index.endsWith(NOTES) ? index.substring(0, index.length() - NOTES.length()) : index;
      if (!kept.contains(index) && generation(articles).isPresent()) {
        delete(index);
      }
    }
  }

  /** Deletes a build that is not to be. */
  void drop(String generation) {
    delete(articles(generation));
    delete(notes(generation));
  }

  private void delete(String index) {
    try {
      cluster.send(Cluster.WRITE, "DELETE", "/" + index, Map.of());
    } catch (ClusterException e) {
      if (e.status() != 404) {
        throw refused(e);
      }
    }
  }

  private static IndexException refused(ClusterException e) {
    return new IndexException(String.valueOf(e.getMessage()), e);
  }
}
