package dragoman.engine.opensearch;

import dragoman.annotate.StoryClusters;
import dragoman.annotate.StoryClusters.Member;
import dragoman.annotate.StorySignature;
import dragoman.engine.lucene.Schema;
import dragoman.engine.opensearch.Note.InStory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the stories of all articles in a build and notes those that have changed. Articles come in
 * the order of days, so that only the stories of a few days are in memory; an update ends with the
 * same stories as a rebuild.
 */
final class StoryNotes {

  /** Articles whose notes are looked at together. */
  private static final int AT_ONCE = 500;

  private final Cluster cluster;
  private final String articles;
  private final String notes;
  private final BulkWriter writer;

  /** Articles in stories that are still open, by number. */
  private final Map<Long, Known> open = new HashMap<>();

  private final List<Told> told = new ArrayList<>();

  StoryNotes(Cluster cluster, String articles, String notes, BulkWriter writer) {
    this.cluster = cluster;
    this.articles = articles;
    this.notes = notes;
    this.writer = writer;
  }

  private record Known(
      String document, int number, long day, long own, String id, String title, String language) {
    InStory in(long story) {
      return new InStory(story, number, day, id, title, language);
    }
  }

  /** What an article's note is to say. */
  private record Told(String document, String id, @Nullable InStory story) {}

  /**
   * Notes the stories.
   *
   * @param undated ids of articles that may have been in a story and are in none now
   */
  void run(Set<String> undated) {
    undated.forEach(id -> told.add(new Told(DocumentIds.of(id), id, null)));
    write();
    StoryClusters clusters = new StoryClusters(this::take);
    // An article without a date is in no story.
    new Scan(cluster)
        .all(
            articles,
            Map.of("exists", Map.of("field", Schema.DATE)),
            List.of(Schema.DATE, IndexBody.OWN_STORY, IndexBody.NUMBER),
            List.of(
                Schema.ID,
                IndexBody.NUMBER,
                IndexBody.OWN_STORY,
                Schema.DATE,
                Schema.SIGNATURE,
                IndexBody.ARTICLE + ".title",
                IndexBody.ARTICLE + ".language"),
            hit -> {
              Known known = known(hit);
              open.put((long) known.number, known);
              byte[] signature =
                  Base64.getDecoder().decode(hit.path("_source").path(Schema.SIGNATURE).asString());
              clusters.add(
                  new Member(
                      known.number,
                      known.day,
                      StorySignature.decoded(signature, 0, signature.length)));
            });
    clusters.end();
    write();
  }

  private static Known known(JsonNode hit) {
    JsonNode source = hit.path("_source");
    return new Known(
        hit.path("_id").asString(),
        source.path(IndexBody.NUMBER).asInt(),
        source.path(Schema.DATE).asLong(),
        source.path(IndexBody.OWN_STORY).asLong(),
        source.path(Schema.ID).asString(),
        source.path(IndexBody.ARTICLE).path("title").asString(),
        source.path(IndexBody.ARTICLE).path("language").asString());
  }

  private void take(List<Member> story) {
    List<Known> members =
        story.stream().map(member -> Objects.requireNonNull(open.remove(member.id()))).toList();
    long number = members.getFirst().own;
    for (Known member : members) {
      told.add(new Told(member.document, member.id, members.size() > 1 ? member.in(number) : null));
    }
    if (told.size() >= AT_ONCE) {
      write();
    }
  }

  private void write() {
    if (told.isEmpty()) {
      return;
    }
    Map<String, Note> before = before();
    try {
      for (Told each : told) {
        Note note = before.getOrDefault(each.document, Note.NONE);
        if (!Objects.equals(note.story(), each.story)) {
          writer.put(
              notes,
              each.document,
              "the note on " + each.id,
              Notes.body(each.document, note.in(each.story)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    told.clear();
  }

  private Map<String, Note> before() {
    JsonNode answer =
        cluster.send(
            Cluster.WRITE,
            "POST",
            "/" + notes + "/_mget",
            Map.of(),
            Map.of("ids", told.stream().map(Told::document).toList()));
    Map<String, Note> before = new HashMap<>();
    for (JsonNode each : answer.path("docs")) {
      if (each.path("found").asBoolean()) {
        before.put(each.path("_id").asString(), Notes.read(each.path("_source")));
      }
    }
    return before;
  }
}
