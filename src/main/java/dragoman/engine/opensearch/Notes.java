package dragoman.engine.opensearch;

import dragoman.engine.Copy;
import dragoman.engine.StoryGroup;
import dragoman.engine.StoryGroup.Other;
import dragoman.engine.lucene.StoryNumbers;
import dragoman.engine.opensearch.Note.InStory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Notes on the articles of a build: which story each is of, and its copies. An article's tokens are
 * not kept beside the index, so it cannot be changed in part; a note can be replaced.
 */
final class Notes {

  /** The document's own name, to go through all in order. */
  static final String DOCUMENT = "document";

  static final String NUMBER = "number";
  static final String STORY = "story";
  static final String DAY = "day";
  static final String COPY_IDS = "copyIds";
  static final String NOTE = "note";

  /** The same as of an embedded index. */
  private static final int MOST_READ = 1000;

  private static final int MOST_OTHERS = 20;

  /** More than the articles of a page of stories. */
  static final int MOST_OF_STORIES = 10_000;

  private final Generation generation;

  Notes(Generation generation) {
    this.generation = generation;
  }

  /** A note as a document. */
  static Map<String, Object> body(String document, Note note) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(DOCUMENT, document);
    InStory story = note.story();
    if (story != null) {
      body.put(NUMBER, story.number());
      body.put(STORY, story.story());
      body.put(DAY, story.day());
    }
    body.put(COPY_IDS, note.copies().stream().map(Copy::id).toList());
    body.put(NOTE, note);
    return body;
  }

  static Note read(JsonNode source) {
    return Cluster.JSON.treeToValue(source.path(NOTE), Note.class);
  }

  /** The stories of articles that are in one with others, by article. */
  Map<Integer, Long> stories(Collection<Integer> articles) {
    Map<Integer, Long> stories = new HashMap<>();
    if (!articles.isEmpty()) {
      for (InStory each : find(NUMBER, articles, articles.size())) {
        stories.put(each.number(), each.story());
      }
    }
    return stories;
  }

  /** The articles of stories, by their day. */
  List<InStory> members(Collection<Long> stories, int most) {
    return stories.isEmpty() ? List.of() : find(STORY, stories, most);
  }

  private List<InStory> find(String field, Collection<?> values, int most) {
    JsonNode answer =
        generation.searchNotes(
            Map.of(
                "size",
                most,
                "query",
                Map.of("constant_score", Map.of("filter", Map.of("terms", Map.of(field, values)))),
                "sort",
                List.of(DAY, NUMBER),
                "track_total_hits",
                false));
    List<InStory> found = new ArrayList<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      InStory story = read(hit.path("_source")).story();
      if (story != null) {
        found.add(story);
      }
    }
    return found;
  }

  /** The stories of these articles that have others in them, by article. */
  Map<Integer, StoryGroup> groups(Collection<Integer> articles) {
    Map<Integer, Long> stories = stories(articles);
    Map<Long, List<InStory>> members = new HashMap<>();
    members(stories.values(), MOST_READ)
        .forEach(m -> members.computeIfAbsent(m.story(), s -> new ArrayList<>()).add(m));
    Map<Integer, StoryGroup> groups = new HashMap<>();
    stories.forEach((article, story) -> {
      List<InStory> all = members.getOrDefault(story, List.of());
      if (all.size() > 1) {
        groups.put(article, group(story, article, all));
      }
    });
    return groups;
  }

  private static StoryGroup group(long story, int article, List<InStory> members) {
    List<String> languages = new ArrayList<>();
    List<Other> others = new ArrayList<>();
    for (InStory member : members) {
      languages.add(member.language());
      if (member.number() != article && others.size() < MOST_OTHERS) {
        LocalDate day = LocalDate.ofEpochDay(member.day());
        others.add(new Other(member.id(), member.title(), member.language(), Optional.of(day)));
      }
    }
    return StoryGroup.of(StoryNumbers.id(story), languages, others);
  }

  /** Other pages with an article's text. */
  List<Copy> copies(String article) {
    JsonNode answer =
        generation.searchNotes(
            Map.of("query", Map.of("ids", Map.of("values", List.of(DocumentIds.of(article))))));
    JsonNode hit = answer.path("hits").path("hits").path(0);
    return hit.isMissingNode() ? List.of() : read(hit.path("_source")).copies();
  }

  /** The document of the article that lists a page as its copy. */
  Optional<String> original(String copy) {
    JsonNode answer =
        generation.searchNotes(Map.of("size", 1, "query", Map.of("term", Map.of(COPY_IDS, copy))));
    JsonNode hit = answer.path("hits").path("hits").path(0);
    return hit.isMissingNode() ? Optional.empty() : Optional.of(hit.path("_id").asString());
  }
}
