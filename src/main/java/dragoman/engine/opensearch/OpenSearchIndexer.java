package dragoman.engine.opensearch;

import dragoman.analysis.SoundTokenStream;
import dragoman.analysis.SyllablePairTokenStream;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.StorySignature;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.Copy;
import dragoman.engine.Dimension;
import dragoman.engine.IndexStatus;
import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredPair;
import dragoman.engine.lucene.Documents;
import dragoman.engine.lucene.IndexException;
import dragoman.engine.lucene.Schema;
import dragoman.engine.lucene.StoryNumbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import tools.jackson.databind.JsonNode;

/** Fills a new build of an index in a cluster. */
public final class OpenSearchIndexer implements ArticleIndexer {

  private final Cluster cluster;
  private final Builds builds;
  private final WriterLease lease;
  private final Optional<String> before;
  private final boolean updating;
  private final String generation;
  private final BulkWriter writer;
  private final AtomicInteger next;

  /** Articles that are in no story, and may have been in one. */
  private final Set<String> undated = ConcurrentHashMap.newKeySet();

  private boolean published;

  private OpenSearchIndexer(
      Cluster cluster, Builds builds, WriterLease lease, boolean update, String lexiconHash) {
    this.cluster = cluster;
    this.builds = builds;
    this.lease = lease;
    this.before = builds.current();
    this.updating = update && before.isPresent();
    builds.clean(before);
    this.generation =
        updating ? builds.createFrom(before.orElseThrow()) : builds.create(lexiconHash);
    this.writer = new BulkWriter(cluster);
    this.next = new AtomicInteger(updating ? lastNumber() + 1 : 0);
  }

  private static OpenSearchIndexer open(
      ClusterSettings settings, boolean update, String lexiconHash) throws IOException {
    Cluster cluster = new Cluster(settings);
    try {
      Builds builds = new Builds(cluster);
      if (update) {
        builds.current().ifPresent(current -> builds.check(current, lexiconHash));
      }
      WriterLease lease = WriterLease.take(cluster);
      try {
        return new OpenSearchIndexer(cluster, builds, lease, update, lexiconHash);
      } catch (RuntimeException e) {
        lease.close();
        throw e;
      }
    } catch (ClusterException e) {
      cluster.close();
      throw new IndexException(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Begins an index anew, whatever is there. */
  public static OpenSearchIndexer rebuild(ClusterSettings settings, String lexiconHash)
      throws IOException {
    return open(settings, false, lexiconHash);
  }

  /**
   * Begins with what is there.
   *
   * @throws IndexException where that was made by another version or lexicon
   */
  public static OpenSearchIndexer update(ClusterSettings settings, String lexiconHash)
      throws IOException {
    return open(settings, true, lexiconHash);
  }

  private int lastNumber() {
    JsonNode answer =
        search(
            Map.of(
                "size",
                0,
                "aggs",
                Map.of("last", Map.of("max", Map.of("field", IndexBody.NUMBER)))));
    return (int) answer.path("aggregations").path("last").path("value").asDouble(-1);
  }

  private JsonNode search(Map<String, Object> body) {
    return cluster.send(
        Cluster.WRITE,
        "POST",
        "/" + builds.articles(generation) + "/_search",
        Map.of("allow_partial_search_results", "false"),
        body);
  }

  @Override
  public Map<String, Indexed> indexed() {
    Map<String, List<Copy>> copies = new HashMap<>();
    Scan scan = new Scan(cluster);
    scan.all(
        builds.notes(generation),
        List.of(Notes.DOCUMENT),
        List.of(Notes.NOTE),
        hit -> copies.put(hit.path("_id").asString(), Notes.read(hit.path("_source")).copies()));
    Map<String, Indexed> indexed = new HashMap<>();
    scan.all(
        builds.articles(generation),
        List.of(IndexBody.NUMBER),
        List.of(Schema.ID, Schema.HASH, Schema.FILE, Schema.FINGERPRINT),
        hit -> {
          JsonNode source = hit.path("_source");
          indexed.put(
              source.path(Schema.ID).asString(),
              new Indexed(
                  source.path(Schema.HASH).asString(),
                  source.path(Schema.FILE).asString(),
                  source.has(Schema.FINGERPRINT)
                      ? OptionalLong.of(source.path(Schema.FINGERPRINT).asLong())
                      : OptionalLong.empty(),
                  copies.getOrDefault(hit.path("_id").asString(), List.of())));
        });
    return indexed;
  }

  @Override
  public void put(AnnotatedArticle article) throws IOException {
    String id = article.article().id();
    if (article.article().date().isEmpty()) {
      undated.add(id);
    }
    writer.put(
        builds.articles(generation),
        DocumentIds.of(id),
        "article " + id,
        body(article, next.getAndIncrement()));
  }

  private static Map<String, Object> body(AnnotatedArticle annotated, int number) {
    StoredArticle stored = Documents.stored(annotated);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(Schema.ID, stored.id());
    body.put(IndexBody.NUMBER, number);
    body.put(IndexBody.OWN_STORY, StoryNumbers.of(stored.id()));
    body.put(Schema.HASH, annotated.article().origin().hash());
    body.put(Schema.FILE, stored.file());
    annotated.article().fingerprint().ifPresent(f -> body.put(Schema.FINGERPRINT, f));
    body.put(
        Schema.SIGNATURE,
        Base64.getEncoder().encodeToString(StorySignature.of(annotated).encoded()));
    body.put(Schema.CONTENT, RecordedTokens.of(Documents.content(annotated.analysed())));
    body.put(
        Schema.TITLE,
        RecordedTokens.of(Documents.title(annotated.article(), annotated.analysed())));
    body.put(Schema.PAIRS, RecordedTokens.of(new SyllablePairTokenStream(annotated.analysed())));
    body.put(Schema.SOUND, terms(new SoundTokenStream(annotated.analysed())));
    stored
        .date()
        .ifPresent(day -> {
          body.put(Schema.DATE, day.toEpochDay());
          body.put(IndexBody.DAY, day);
        });
    body.put(Schema.field(Dimension.LANGUAGE), stored.languages());
    body.put(Schema.field(Dimension.ACTOR), stored.actors());
    body.put(Schema.field(Dimension.PAIR), stored.pairs().stream().map(StoredPair::id).toList());
    body.put(Schema.field(Dimension.TOPIC), stored.topics());
    body.put(Schema.field(Dimension.SOURCE), stored.source().stream().toList());
    body.put(IndexBody.ARTICLE, stored);
    return body;
  }

  private static List<String> terms(TokenStream stream) {
    List<String> terms = new ArrayList<>();
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("playing recorded tokens", e);
    }
    return terms.stream().distinct().toList();
  }

  @Override
  public void remove(String id) throws IOException {
    writer.remove(builds.articles(generation), DocumentIds.of(id), "article " + id);
    writer.remove(builds.notes(generation), DocumentIds.of(id), "the note on " + id);
  }

  @Override
  public void copies(String id, List<Copy> copies) throws IOException {
    writer.put(
        builds.notes(generation),
        DocumentIds.of(id),
        "the note on " + id,
        Notes.body(
            DocumentIds.of(id),
            Note.NONE.with(copies))); // its story is noted when the build is published
  }

  @Override
  public IndexStatus publish() throws IOException {
    try {
      writer.flush();
      refresh(builds.articles(generation));
      refresh(builds.notes(generation));
      StoryNotes stories =
          new StoryNotes(cluster, builds.articles(generation), builds.notes(generation), writer);
      stories.run(updating ? undated : Set.of());
      writer.flush();
      refresh(builds.notes(generation));
      lease.check();
      builds.publish(generation, before);
      published = true;
      builds.clean(before);
      return Sizes.status(cluster, builds, generation);
    } catch (ClusterException e) {
      throw new IndexException(String.valueOf(e.getMessage()), e);
    }
  }

  private void refresh(String index) {
    cluster.send(Cluster.WRITE, "POST", "/" + index + "/_refresh", Map.of());
  }

  @Override
  public void close() throws IOException {
    try (cluster;
        lease;
        writer) {
      if (!published) {
        builds.drop(generation);
      }
    }
  }
}
